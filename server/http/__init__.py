"""What the server answers over plain HTTP for everybody: the widget's files, health, metrics."""
