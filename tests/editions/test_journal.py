"""Who has got it, whatever happened: the journal is read again and again, and never believed too much."""

import multiprocessing
import os

import pytest

from editions import journal
from editions.recipients import Recipient
from tests.editions.making import MOMENT

SARI, BUDI = Recipient("Sari@student.example", "id"), Recipient("budi@student.example", "en")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "sent" / "2026-24.tsv"


def steps(file):
    return {person: entry.step for person, entry in journal.entries(file).items()}


def test_the_last_step_of_a_person_counts(file):
    with journal.opened(file, lambda: MOMENT) as noted:
        noted.sending(SARI)
        noted.sent(SARI)
        noted.sending(BUDI)
        noted.refused(BUDI, "550 no such\r\n\tuser")
    assert journal.entries(file) == {
        "sari@student.example": journal.Entry(
            "2026-11-23T09:00:05+07:00", "sent", "id", "Sari@student.example", ""
        ),
        "budi@student.example": journal.Entry(
            "2026-11-23T09:00:05+07:00", "refused", "en", "budi@student.example", "550 no such user"
        ),
    }


def test_who_was_certainly_not_sent_to_is_not_known(file):
    with journal.opened(file, lambda: MOMENT) as noted:
        noted.sending(SARI)
        noted.not_taken(SARI)
    assert steps(file) == {}


def test_what_is_about_to_be_sent_is_on_the_disk_before_it_is(file, monkeypatch):
    """Where a power failure leaves it: not in the system's memory."""
    on_disk, fsync = [], os.fsync

    def noticed(number):
        fsync(number)
        on_disk.append((os.path.samestat(os.fstat(number), file.stat()), steps(file)))

    monkeypatch.setattr(os, "fsync", noticed)
    with journal.opened(file, lambda: MOMENT) as noted:
        noted.sending(SARI)
        assert on_disk == [(True, {"sari@student.example": "sending"})]


def test_a_line_that_was_cut_off_takes_no_other_with_it(file):
    with journal.opened(file, lambda: MOMENT) as noted:
        noted.sent(SARI)
    with file.open("a") as torn:
        torn.write("2026-11-23T09:00:06+07:00\tsend")
    with journal.opened(file, lambda: MOMENT) as noted:
        noted.sent(BUDI)
    assert steps(file) == {"sari@student.example": "sent", "budi@student.example": "sent"}


def test_bytes_that_are_no_text_hide_no_line(file):
    with journal.opened(file, lambda: MOMENT) as noted:
        noted.sent(SARI)
    file.write_bytes(b"\xff\xfe\x00\n" + file.read_bytes())
    assert steps(file) == {"sari@student.example": "sent"}


def test_there_is_none_before_the_first_sending(file):
    assert journal.entries(file) == {}


def _try(file, answer):
    try:
        with journal.opened(file, lambda: MOMENT):
            answer.put("open")
    except journal.Busy:
        answer.put("busy")


def test_two_commands_never_send_the_same_edition_at_once(file):
    context = multiprocessing.get_context("spawn")
    answer = context.Queue()
    with journal.opened(file, lambda: MOMENT):
        other = context.Process(target=_try, args=(file, answer))
        other.start()
        assert answer.get(timeout=30) == "busy"
        other.join()
    with journal.opened(file, lambda: MOMENT) as noted:
        noted.sent(SARI)
    assert steps(file) == {"sari@student.example": "sent"}
