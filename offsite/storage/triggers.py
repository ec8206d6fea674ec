"""The rules of voting as SQLite itself keeps them, whoever writes to the file.

They repeat what the domain checks with good sentences first: a round goes forward only, its set-up is frozen once it
is open, nobody is checked off twice, and no ballot is added to a round that is not open, or changed. To take ballots
away is possible while the round is open, because each cast writes them all anew, and once it is void. Counts by hand
are typed and corrected while their round is open. SQLite deletes
rows for `INSERT OR REPLACE` without asking the triggers on deletion; the triggers on insertion therefore refuse a key
that exists.
"""


def _trigger(name: str, event: str, table: str, wrong: str, message: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON \"{table}\" WHEN {wrong}\nBEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


_STATE = '(SELECT state FROM "round" WHERE id = {row}.round)'
_MODE = '(SELECT mode FROM "round" WHERE id = {row}.round)'
_NEW_STATE = _STATE.format(row="NEW")
_OLD_STATE = _STATE.format(row="OLD")
_NEW_MODE = _MODE.format(row="NEW")
_SET_UP = ("position", "subject", "question", "options", "method", "mode", "quorum", "seats", "predecessor", "runoff")
_SET_UP_CHANGED = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in _SET_UP)
_BALLOTS = "(SELECT count(*) FROM ballot WHERE round = NEW.{id})"
_VOTED = "(SELECT count(*) FROM voter WHERE round = NEW.{id} AND voted = 1)"
_SAME_VOTER = "SELECT 1 FROM voter WHERE round = NEW.round AND id = NEW.id"
_SAME_BALLOT = "SELECT 1 FROM ballot WHERE round = NEW.round AND key = NEW.key"
_VOTERS = "(SELECT count(*) FROM voter WHERE round = NEW.id)"
_TYPED = "coalesce((SELECT ballots FROM counted WHERE round = NEW.id), 0)"

_ROUND = (
    _trigger(
        "round_begins_as_draft",
        "INSERT",
        "round",
        "NEW.state <> 'draft' OR EXISTS (SELECT 1 FROM \"round\" WHERE id = NEW.id)",
        "a round begins as a draft, once",
    ),
    _trigger("round_keeps_its_id", "UPDATE", "round", "NEW.id IS NOT OLD.id", "a round keeps its id"),
    _trigger(
        "round_set_up_is_frozen",
        "UPDATE",
        "round",
        f"OLD.state <> 'draft' AND ({_SET_UP_CHANGED})",
        "the set-up of a round is frozen once it is open",
    ),
    _trigger(
        "round_goes_forward",
        "UPDATE",
        "round",
        "NOT (OLD.state = 'draft' AND NEW.state IN ('draft', 'open')"
        " OR OLD.state = 'open' AND NEW.state IN ('closed', 'void')"
        " OR OLD.state = 'closed' AND NEW.state IN ('revealed', 'void'))",
        "a round goes forward only",
    ),
    _trigger(
        "round_is_void_for_a_reason",
        "UPDATE",
        "round",
        "(NEW.state = 'void') <> (trim(NEW.void_reason) <> '')",
        "a void round has a reason, and no other",
    ),
    _trigger(
        "round_opens_with_voters",
        "UPDATE",
        "round",
        f"OLD.state = 'draft' AND NEW.state = 'open' AND {_VOTERS} < iif(NEW.mode = 'private', 3, 1)",
        "too few voters to open the round",
    ),
    _trigger(
        "round_closes_complete",
        "UPDATE",
        "round",
        f"NEW.state = 'closed' AND NEW.mode = 'private' AND {_BALLOTS.format(id='id')} <> {_VOTED.format(id='id')}",
        "a round has as many ballots as people checked off",
    ),
    _trigger(
        "round_reveals_no_single_vote",
        "UPDATE",
        "round",
        f"NEW.state = 'revealed' AND NEW.mode = 'private' AND {_BALLOTS.format(id='id')} < 3",
        "too few ballots to reveal the result",
    ),
    _trigger(
        "round_closes_counted",
        "UPDATE",
        "round",
        f"NEW.state = 'closed' AND NEW.mode = 'counted' AND {_TYPED} NOT BETWEEN 1 AND {_VOTERS}",
        "a counted round has ballots, at most one for each voter",
    ),
    _trigger("round_stays", "DELETE", "round", "OLD.state <> 'draft'", "only a draft can be discarded"),
)

_VOTER = (
    _trigger(
        "voter_is_named_in_draft",
        "INSERT",
        "voter",
        f"{_NEW_STATE} IS NOT 'draft' OR NEW.voted <> 0 OR EXISTS ({_SAME_VOTER})",
        "the electorate is fixed before the round opens",
    ),
    _trigger(
        "voter_is_checked_off_once",
        "UPDATE",
        "voter",
        f"{_OLD_STATE} IS NOT 'open' OR OLD.voted <> 0 OR NEW.voted <> 1 OR NEW.round IS NOT OLD.round"
        " OR NEW.id IS NOT OLD.id OR NEW.name IS NOT OLD.name OR NEW.position IS NOT OLD.position",
        "a voter is checked off once, while the round is open",
    ),
    _trigger(
        "voter_stays",
        "DELETE",
        "voter",
        f"{_OLD_STATE} IS NOT 'draft'",
        "the electorate is fixed before the round opens",
    ),
)

_BALLOT = (
    _trigger(
        "ballot_into_open_round",
        "INSERT",
        "ballot",
        f"{_NEW_STATE} IS NOT 'open' OR {_NEW_MODE} IS NOT 'private' OR length(NEW.key) <> 16"
        f" OR {_BALLOTS.format(id='round')} >= {_VOTED.format(id='round')}"
        f" OR EXISTS ({_SAME_BALLOT})",
        "one ballot for each person checked off, while the round is open",
    ),
    _trigger("ballot_never_changes", "UPDATE", "ballot", "TRUE", "a ballot never changes"),
    _trigger(
        "ballot_stays",
        "DELETE",
        "ballot",
        f"{_OLD_STATE} NOT IN ('open', 'void')",
        "the ballots of a closed round stay",
    ),
)


def _named_answer(name: str, event: str, row: str, also: str = "") -> str:
    wrong = f"{_STATE.format(row=row)} IS NOT 'open' OR {_MODE.format(row=row)} IS NOT 'open'{also}"
    return _trigger(name, event, "named_answer", wrong, "an answer is given or changed while an open vote is open")


_NAMED_ANSWERS = (
    _named_answer("answer_given_while_open", "INSERT", "NEW"),
    _named_answer(
        "answer_changed_while_open", "UPDATE", "OLD", " OR NEW.round IS NOT OLD.round OR NEW.voter IS NOT OLD.voter"
    ),
    _named_answer("answer_stays", "DELETE", "OLD"),
)


def _counted(name: str, event: str, row: str, also: str = "") -> str:
    wrong = f"{_STATE.format(row=row)} IS NOT 'open' OR {_MODE.format(row=row)} IS NOT 'counted'{also}"
    return _trigger(name, event, "counted", wrong, "counts are typed while a counted vote is open")


_COUNTED = (
    _counted("count_typed_while_open", "INSERT", "NEW"),
    _counted("count_changed_while_open", "UPDATE", "OLD", " OR NEW.round IS NOT OLD.round"),
    _counted("count_stays", "DELETE", "OLD"),
)

TRIGGERS: tuple[str, ...] = (*_ROUND, *_VOTER, *_BALLOT, *_NAMED_ANSWERS, *_COUNTED)
"""The statements that create all of them."""
