"""Options win over the environment, and what cannot work is refused with a sentence."""

import pytest

from server.settings import Settings, SettingsError, read_settings


def test_options_win_over_the_environment_and_the_environment_over_what_is_usual():
    environment = {"PALABRE_DATABASE_URL": "postgresql://db/one", "PALABRE_PORT": "9000", "PALABRE_METRICS": "on"}
    found = read_settings(environment, {"port": 9001, "host": None, "proxies": "10.0.0.0/8"})
    assert (found.database, found.port, found.host, found.metrics) == ("postgresql://db/one", 9001, "127.0.0.1", True)
    assert [str(network) for network in found.proxies] == ["10.0.0.0/8"]
    assert read_settings({}, {}) == Settings()


@pytest.mark.parametrize(
    ("environment", "names"),
    [
        ({"PALABRE_PROXIES": "*"}, "PALABRE_PROXIES"),
        ({"PALABRE_PORT": "eighty"}, "PALABRE_PORT"),
        ({"PALABRE_PORT": "70000"}, "port"),
        ({"PALABRE_WORKERS": "0"}, "workers"),
        ({"PALABRE_WORKERS": "2"}, "PostgreSQL"),
        ({"PALABRE_WORKERS": "2", "PALABRE_DATABASE_URL": "postgresql://db/one"}, "Redis"),
        ({"PALABRE_WORKERS": "2", "PALABRE_REDIS_URL": "redis://r"}, "PostgreSQL"),
        ({"PALABRE_METRICS": "perhaps"}, "PALABRE_METRICS"),
        ({"PALABRE_LOG_LEVEL": "loud"}, "PALABRE_LOG_LEVEL"),
    ],
)
def test_what_cannot_work_is_refused_by_name(environment, names):
    with pytest.raises(SettingsError, match=names):
        read_settings(environment, {})


def test_several_workers_run_on_postgresql_and_redis():
    settings = read_settings({}, {"workers": 2, "database": "postgresql://db/one", "redis": "redis://r"})
    assert settings.workers == 2
