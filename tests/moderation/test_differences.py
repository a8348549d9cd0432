"""What differs between two lists of entries."""

from hypothesis import given
from hypothesis import strategies as st

from moderation.differences import Changed, Differences, differences
from moderation.entry import Entry
from moderation.verdict import Outcome

A, B, C = Entry("a", "zorp"), Entry("b", "zarp"), Entry("c", "zurp")
STRICTER = Entry("b", "zarp", outcome=Outcome.REJECT, allow=("a zarp",))
LISTS = st.lists(
    st.builds(Entry, st.sampled_from("abcdef"), st.sampled_from(["zorp", "zarp"])), unique_by=lambda entry: entry.id
)


def test_added_removed_and_changed_entries_with_the_fields_that_differ():
    assert differences([A, B], [STRICTER, C]) == Differences(
        added=(C,), removed=(A,), changed=(Changed(B, STRICTER, ("outcome", "allow")),)
    )


def test_the_same_entries_in_another_order_do_not_differ():
    assert not differences([A, B], [B, A])


@given(LISTS, LISTS)
def test_the_difference_carried_out_gives_the_new_list(older: list[Entry], newer: list[Entry]):
    found = differences(older, newer)
    made = {entry.id: entry for entry in older}
    for entry in found.removed:
        del made[entry.id]
    made |= {entry.id: entry for entry in found.added}
    for one in found.changed:
        assert made[one.before.id] == one.before
        made[one.after.id] = one.after
    assert made == {entry.id: entry for entry in newer}
