"""Hits are marked in the author's own spelling."""

from hypothesis import given
from hypothesis import strategies as st

from backoffice.marks import Piece, pieces


def test_the_hit_is_cut_out_where_it_stands() -> None:
    assert pieces("you c0nn4rd!", [(4, 11)]) == [Piece("you ", False), Piece("c0nn4rd", True), Piece("!", False)]


def test_overlapping_hits_are_marked_once() -> None:
    assert pieces("abcdef", [(1, 4), (2, 5)]) == [
        Piece("a", False), Piece("bcd", True), Piece("e", True), Piece("f", False),
    ]  # fmt: skip


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50)), max_size=6))
def test_nothing_of_the_text_is_lost_whatever_the_spans(text: str, spans: list[tuple[int, int]]) -> None:
    assert "".join(piece.text for piece in pieces(text, spans)) == text
