"""A file of entries through the page: what is added stands beside what colleagues do meanwhile."""

from concurrent.futures import ThreadPoolExecutor

from tests.backoffice.office import Office, Staff


def file_of(*keys: str) -> str:
    """A library file with a word for each of these."""
    return "id,entry\n" + "".join(f"{key},{key}\n" for key in keys)


def entries(staff: Staff) -> set[str]:
    """The ids of the agreed entries, from the export."""
    return {line.split(",")[0] for line in staff.get("library/file?format=csv").text.splitlines()[1:]}


def test_files_added_at_the_same_moment_lose_nothing_of_each_other_nor_of_the_lists(office: Office) -> None:
    camille = Staff(office)
    camille.get("library/files")
    csrf = camille.hidden("csrf")
    keys = [f"zorgle{number}" for number in range(8)]
    followed = {"csrf": csrf, "follow.starter/de": "1", "reason": "Ours."}

    def add(key: str) -> int:
        fields = {"csrf": csrf, "text": file_of(key), "mode": "add", "reason": "Ours.", "do": "now"}
        return camille.browser.post(f"{office.url}/library/import", data=fields).status_code

    with ThreadPoolExecutor() as people:
        following = people.submit(camille.browser.post, f"{office.url}/library/lists", data=followed)
        assert set(people.map(add, keys)) == {200}
        assert following.result().status_code == 200

    assert entries(camille) == set(keys)
    assert "starter/de" in camille.get("library").text


def test_a_file_in_the_place_of_all_takes_the_others_out_and_keeps_the_lists(camille: Staff) -> None:
    for mode, key in (("add", "zorgle"), ("replace", "blarf")):
        camille.get("library/files")
        camille.post("library/import", {"text": file_of(key), "mode": mode, "reason": "Ours.", "do": "now"})

    assert entries(camille) == {"blarf"}
    assert "starter/en" in camille.get("library").text
