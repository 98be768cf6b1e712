"""From columns to samples: what is guessed, what is done about what is missing, what a project keeps."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from sklearn import datasets

from engine.data.prepare import prepare
from engine.data.prepared import Task
from engine.data.table.choices import Choices
from engine.data.table.clean import Note
from engine.data.table.error import TableError
from engine.data.table.make import file_source, open_table
from engine.project_file import ProjectFileError, load_project, save_project
from engine.spec import DataName, DataSpec, Project
from engine.suggestions import suggested_project, with_set, with_table
from engine.table_spec import MOST_KEPT_CELLS, ReadingSpec, TableSpec, lines_of
from engine.training.headless import train
from tests.engine.tables import FLOWERS, opened, overview, table_of

#: 52 columns, of which the last becomes the target.
WIDE = "\n".join(",".join(str(row * column**2 % 97) for column in range(2, 54)) for row in range(1, 90))


def _notes(text: str, **choices: object) -> dict[tuple[str, str], Note]:
    return {(note.kind, note.column): note for note in overview(text, **choices).notes}


class TestGuesses:
    @pytest.mark.parametrize(
        ("text", "target", "task"),
        [
            (FLOWERS, "species", "two_class"),
            ("class,a\n1,5\n2,6\n1,7\n2,9\n", "class", "two_class"),
            ("a,b\n1,1.5\n2,2.5\n4,3.5\n7,5.5\n", "b", "regression"),
            ("a,b\n1,x\n2,y\n4,z\n7,x\n", "b", "many_class"),
            ("a,b\n" + "".join(f"{n},{n % 3}\n" for n in range(30)), "b", "many_class"),
            ("a,b\n" + "".join(f"{n},{n * n}\n" for n in range(30)), "b", "regression"),
            ("x,z,name\n1,2.5,ann\n4,3,bob\n2,7,cid\n3,1,dan\n9,4,eve\n", "z", "regression"),
            ("x,z,name\n" + "".join(f"{n * n},{n / 3},person {n}\n" for n in range(30)), "z", "regression"),
        ],
    )
    def test_target_and_task(self, text: str, target: str, task: Task) -> None:
        chosen = overview(text).chosen
        assert (chosen.target, chosen.task) == (target, task)

    @pytest.mark.parametrize(
        ("names", "is_left_out"),
        [
            ([f"person {n}" for n in range(5)], True),
            ([f"person {n}" for n in range(4)], False),
            ([*(f"person {n}" for n in range(8)), ""], True),
            ([*(f"person {n}" for n in range(5)), *([""] * 6)], False),
            (["a", "b", "c", "d", "e", "e"], False),
            ([f"{n % 11}x" for n in range(21)], True),
            ([f"{n % 11}x" for n in range(22)], False),
            ([f"{n % 10}x" for n in range(19)], False),
        ],
    )
    def test_a_column_that_names_the_rows_is_left_out(self, names: list[str], is_left_out: bool) -> None:
        rows = "".join(f"{n * n},{name},{n % 2}\n" for n, name in enumerate(names))
        text = f"a,name,y\n{rows}"
        assert overview(text).chosen.columns == (("a",) if is_left_out else ("a", "name"))
        assert (("names_rows", "name") in _notes(text)) == is_left_out

    def test_a_column_that_names_the_rows_is_taken_where_the_user_wants_it(self) -> None:
        text = "a,name,y\n1,ann,0\n4,bob,1\n9,cid,0\n2,dan,1\n3,eve,0\n"
        wanted = {"columns": ("a", "name")}
        assert len(table_of(text, **wanted).features) == 6
        assert ("one_hot", "name") in _notes(text, **wanted)
        assert ("names_rows", "name") not in _notes(text, **wanted)

    def test_the_user_decides(self) -> None:
        made = overview(FLOWERS, target="width", columns=("length",))
        assert (made.chosen.target, made.chosen.task) == ("width", "regression")
        assert made.table is not None
        assert made.table.features == ("length",)

    @pytest.mark.parametrize("choices", [{"target": "nothing"}, {"columns": ("length", "nothing")}])
    def test_a_column_that_is_not_there_is_refused(self, choices: dict[str, object]) -> None:
        with pytest.raises(
            TableError, match="no column 'nothing'; there are: length, width, colour, species"
        ):
            overview(FLOWERS, **choices)


class TestCleaning:
    def test_texts_become_one_input_each(self) -> None:
        table = table_of(FLOWERS)
        assert table.features == ("length", "width", "colour = blue", "colour = red", "colour = white")
        assert table.values()[:, 2:5].tolist() == [
            *([0, 1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0])
        ]
        assert table.values()[:, -1].tolist() == [-1, -1, 1, 1, 1, -1]
        assert table.classes == ("setosa", "virginica")
        assert _notes(FLOWERS)["one_hot", "colour"].count == 3

    def test_two_texts_become_one_input(self) -> None:
        table = table_of("sex,y\nf,1.5\nm,2.5\nf,3\nm,4\n")
        assert table.features == ("sex = m",)
        assert table.values()[:, 0].tolist() == [0, 1, 0, 1]

    def test_a_text_of_nothing_but_blanks_is_missing(self) -> None:
        text = 'a,colour,y\n3,\t,0.5\n1,red,0.1\n4," ",0.2\n2,blue,0.7\n9,red,0.4\n'
        assert _notes(text)["filled", "colour"].count == 2
        assert table_of(text).features == ("a", "colour = red")
        assert _notes(text.replace("red", " ").replace("blue", "\t")).keys() >= {("empty", "colour")}

    def test_the_missing_is_filled_with_the_mean_or_the_most_frequent(self) -> None:
        text = "a,c,y\n1,u,2.5\n?,v,3.5\n5,,4\n3,v,6\n"
        assert table_of(text).values().tolist() == [[1, 0, 2.5], [3, 1, 3.5], [5, 1, 4], [3, 1, 6]]
        notes = _notes(text)
        assert (notes["filled", "a"].count, notes["filled", "a"].text) == (1, "number")
        assert (notes["filled", "c"].count, notes["filled", "c"].text) == (1, "category")

    def test_or_its_row_is_left_out(self) -> None:
        text = "a,c,y\n1,u,2.5\n?,v,3.5\n5,,4\n3,v,6\n7,u,1\n8,v,2\n"
        table = table_of(text, missing="drop")
        assert table.values().tolist() == [[1, 0, 2.5], [3, 1, 6], [7, 0, 1], [8, 1, 2]]
        assert _notes(text, missing="drop")["rows_dropped", ""].count == 2

    def test_a_class_may_go_with_its_rows(self) -> None:
        text = "a,y\n1,u\n2,v\n?,w\n4,u\n5,v\n"
        assert (table_of(text).task, table_of(text, missing="drop").task) == ("many_class", "two_class")

    def test_rows_without_a_target_are_left_out(self) -> None:
        text = "a,y\n1,u\n2,v\n3,\n4,u\n5,v\n"
        assert table_of(text).rows == 4
        assert _notes(text)["target_missing", "y"].count == 1

    def test_what_is_no_number_is_named_with_its_row(self) -> None:
        text = "a,y\n1,2.5\n2,3\noops,4\n3,5\ninf,6\n4,7\n-inf,8\n5,9\n"
        notes = _notes(text)
        assert (notes["odd", "a"].row, notes["odd", "a"].text) == (4, "oops")
        assert (notes["infinite", "a"].row, notes["infinite", "a"].count) == (6, 2)
        assert notes["filled", "a"].count == 3
        assert table_of(text).values()[[2, 4, 6], 0].tolist() == [3, 3, 3]

    def test_columns_that_say_nothing_are_left_out(self) -> None:
        names = "".join(f"{n},7,,name {n},{n * n % 17},{n % 2}\n" for n in range(1, 30))
        text = f"id,same,none,name,a,y\n{names}"
        assert table_of(text).features == ("a",)
        notes = _notes(text)
        assert {kind for kind, _ in notes} == {"counts_rows", "constant", "empty", "text"}
        assert notes["text", "name"].text == "name 1"

    def test_a_row_number_is_taken_where_the_user_wants_it(self) -> None:
        text = "x,y\n1,3\n2,5\n3,7\n4,9.5\n"
        assert table_of(text, columns=("x",)).features == ("x",)

    def test_imbalance_is_told(self) -> None:
        text = "a,y\n" + "".join(f"{n * n},{'rare' if n % 20 == 0 else 'usual'}\n" for n in range(40))
        note = _notes(text)["imbalance", "y"]
        assert (note.count, note.text) == (95, "usual")
        assert overview(text).counts == (2, 38)
        assert not any(kind == "imbalance" for kind, _ in _notes(FLOWERS))

    def test_made_names_are_told(self) -> None:
        assert ("renamed", "a (2)") in _notes("a,a,y\n1,2,3\n4,9,6\n7,8,9\n2,2,1\n")


@pytest.mark.parametrize(
    ("text", "choices", "complaint"),
    [
        ("a,y\n1,u\n2,u\n3,u\n4,u\n", {"target": "y"}, "column 'y': the target has one class only"),
        ("a,y\n1,5\n2,5\n3,5\n4,5\n", {"target": "y", "task": "regression"}, "same number in every row"),
        (
            "a,y\n" + "".join(f"{n * n},n{n}\n" for n in range(30)),
            {"target": "y"},
            "column 'y': every row is a class of its own",
        ),
        (
            "a,y\n" + "".join(f"{n * n},n{n % 25}\n" for n in range(75)),
            {"target": "y"},
            "25 classes; 20 are the most",
        ),
        (FLOWERS, {"target": "species", "task": "regression"}, "column 'species': a regression predicts"),
        (FLOWERS, {"columns": ()}, "no column is left"),
        (FLOWERS, {"columns": ("species",), "target": "species"}, "no column is left"),
        ("a,y\n1,\n2,\n3,\n4,\n", {"target": "y"}, "0 usable rows"),
        ("a,y\n,1\n,2\n,3\n,4\n", {"target": "y"}, "no column is left"),
        ("a,b,y\n?,1,1\n2,?,2\n?,3,3\n4,?,4\n", {"missing": "drop"}, "0 usable rows are left; at least 4"),
        (WIDE, {}, "these columns make 51 inputs; choose at most 50"),
    ],
)
def test_what_can_not_be_learned_is_a_problem(text: str, choices: dict[str, object], complaint: str) -> None:
    made = overview(text, **choices)
    assert made.table is None
    assert complaint in str(made.problem)
    with pytest.raises(TableError):
        table_of(text, **choices)


class TestInAProject:
    def test_a_small_table_lives_in_the_project(self, tmp_path: Path) -> None:
        file = tmp_path / "flowers.csv"
        file.write_text(FLOWERS)
        table = open_table(file_source(file), ReadingSpec(), lambda _: None).table(Choices())
        project = with_table(suggested_project("moons"), table)
        file.unlink()
        save_project(tmp_path / "p.bpstudio", project, None)
        assert load_project(tmp_path / "p.bpstudio") == (project, None)
        assert len(prepare(project.data).train) == 6

    def test_kept_numbers_are_the_same_to_the_bit(self) -> None:
        values = np.random.default_rng(3).normal(size=(60, 2)) * 10.0 ** np.arange(-30, 30).reshape(-1, 1)
        text = "a,y\n" + "".join(f"{a!r},{y!r}\n" for a, y in values.tolist())
        table = table_of(text)
        assert table.values().tolist() == values.tolist()
        assert table.numbers == lines_of(values)

    def _large(self, folder: Path) -> tuple[Path, TableSpec]:
        values = np.random.default_rng(0).normal(size=(MOST_KEPT_CELLS // 2 + 1, 2))
        file = folder / "large.csv"
        file.write_text("a,y\n" + "".join(f"{a:.3f},{y:.3f}\n" for a, y in values[:90_000].tolist()))
        with file.open("a") as more:
            more.writelines(f"{a:.3f},{y:.3f}\n" for a, y in values[90_000:].tolist())
        opened = open_table(file_source(file), ReadingSpec(), lambda _: None)
        with pytest.raises(TableError, match="100,001 rows are too many: 100,000 are the most"):
            opened.table(Choices())
        return file, opened.table(Choices(sample=True))

    def test_a_large_table_is_sampled_only_if_asked(self, tmp_path: Path) -> None:
        _, table = self._large(tmp_path)
        assert (table.rows, table.sampled) == (100_000, True)

    def test_a_table_too_large_to_keep_is_read_again(self, tmp_path: Path) -> None:
        file = tmp_path / "wide.csv"
        values = np.random.default_rng(0).integers(0, 99, size=(20_001, 10))
        names = ",".join(f"c{place}" for place in range(10))
        text = f"{names}\n" + "".join(",".join(map(str, row)) + "\n" for row in values.tolist())
        file.write_text(text)
        table = open_table(file_source(file), ReadingSpec(), lambda _: None).table(Choices(target="c9"))
        assert table.numbers is None
        spec = with_table(suggested_project("moons"), table).data.with_changes(
            scaling="none", train_share=1.0
        )
        assert prepare(spec).train.x.tolist() == values[:, :9].tolist()

        other = spec.with_changes(table=table.with_changes(fingerprint="0" * 64))
        with pytest.raises(TableError, match="has changed since it was imported; import it again"):
            prepare(other)
        file.write_bytes(b"PK\x03\x04, and no Excel file: what is not the table is not looked into")
        with pytest.raises(TableError, match="has changed since it was imported"):
            prepare(spec.with_changes(table=table.with_changes(title="exchanged")))
        file.unlink()
        with pytest.raises(TableError, match=r"wide\.csv is not there"):
            prepare(spec.with_changes(table=table.with_changes(title="anew")))

    @pytest.mark.parametrize(
        ("changes", "complaint"),
        [
            ({"columns": ("", "width", "colour")}, "there is no column ''; there are: length, width"),
            ({"target": "kind"}, "there is no column 'kind'"),
            ({"features": ("length", "width")}, "has changed since it was imported"),
            ({"classes": ("setosa", "rose")}, "has changed since it was imported"),
            ({"rows": 7}, "has changed since it was imported"),
        ],
    )
    def test_a_project_that_says_other_things_of_its_file_is_refused(
        self, changes: dict[str, object], complaint: str, tmp_path: Path
    ) -> None:
        file = tmp_path / "flowers.csv"
        file.write_text(FLOWERS)
        right = open_table(file_source(file), ReadingSpec(), lambda _: None).table(Choices())
        right = right.with_changes(numbers=None)
        assert len(prepare(with_table(suggested_project("moons"), right).data).train) == 6
        with pytest.raises(TableError, match=complaint):
            prepare(with_table(suggested_project("moons"), right.with_changes(**changes)).data)

    @pytest.mark.parametrize(
        "path",
        [r"\\host.invalid\share\a.csv", "//host.invalid/share/a.csv", r"\/host.invalid/a.csv"],
    )
    def test_a_project_never_asks_another_machine(self, path: str) -> None:
        table = table_of(FLOWERS).with_changes(numbers=None, path=path)
        with pytest.raises(TableError, match="is on another machine"):
            prepare(with_table(suggested_project("moons"), table).data)

    def test_it_stays_at_hand_beside_other_sets(self) -> None:
        project = with_table(suggested_project("moons"), table_of(FLOWERS))
        back = with_set(with_set(project, "iris"), "table")
        assert (back.data.task, back.data.info.columns) == (project.data.task, project.data.info.columns)
        assert back.data.sample_count == 6

    def test_fewer_samples_are_drawn_by_the_seed(self) -> None:
        spec = with_table(suggested_project("moons"), table_of(FLOWERS)).data
        few = spec.with_changes(samples=4, train_share=1.0, scaling="none")
        again = prepare(few)
        assert prepare(few).train.x.tolist() == again.train.x.tolist()
        assert len(again.train) == 4

    @pytest.mark.parametrize(
        "changes",
        [
            {"numbers": "1,2\n3,4"},
            {"numbers": "nan,1\n" * 3 + "2,1"},
            {"numbers": "1,0\n" * 3 + "2,1"},
            {"numbers": "1,x\n" * 3 + "2,1"},
            {"numbers": None},
            {"classes": ("a", "b", "c")},
            {"fingerprint": "no hash"},
            {"rows": 3},
            {"features": ()},
        ],
    )
    def test_a_table_that_does_not_hold_together_is_refused(self, changes: dict[str, object]) -> None:
        table = table_of("a,y\n1,u\n2,v\n3,u\n4,v\n")
        with pytest.raises(ValidationError):
            table.with_changes(**changes)

    def test_a_project_without_its_table_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(ValidationError, match=r"there is no data\.table"):
            DataSpec(name="table")
        path = tmp_path / "p.bpstudio"
        project = with_table(suggested_project("moons"), table_of(FLOWERS))
        save_project(path, project, None)
        path.write_text(path.read_text().replace('"rows": 6', '"rows": 5'))
        with pytest.raises(ProjectFileError, match=r"data\.table"):
            load_project(path)

    def test_more_samples_than_can_be_drawn_are_for_tables_only(self) -> None:
        with pytest.raises(ValidationError, match="less than or equal to 2000"):
            DataSpec(name="moons", samples=2001)


_CELLS = st.sampled_from(
    [
        "",
        "\t",
        " ",
        "0",
        "1",
        "2.5",
        "-3",
        "1e308",
        "-1e308",
        "1e-320",
        "inf",
        "nan",
        "a",
        "b",
        "ü b",
        "True",
        "1,5",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), width=st.integers(2, 5))
def test_any_cells_are_samples_or_a_problem(data: st.DataObject, width: int) -> None:
    rows = data.draw(st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=4, max_size=12))
    text = "\n".join(";".join(row) for row in [[f"c{place}" for place in range(width)], *rows])
    choices = Choices(
        target=data.draw(st.sampled_from([None, "c0", "c1"])),
        task=data.draw(st.sampled_from([None, "two_class", "many_class", "regression"])),
        missing=data.draw(st.sampled_from(["fill", "drop"])),
    )
    try:
        made = opened(text, separator=";", header=True).overview(choices)
    except TableError:
        return
    assert (made.table is None) == bool(made.problem)
    if made.table is not None:
        spec = with_table(suggested_project("moons"), made.table).data
        assert prepare(spec.with_changes(train_share=1.0)).is_finite
        assert len(made.table.values()) == made.table.rows == spec.sample_count


def _accuracy(project: Project) -> float:
    accuracy = train(project, prepare(project.data), lambda _: None).metrics[-1].test_accuracy
    assert accuracy is not None
    return accuracy


@pytest.mark.parametrize("name", ["iris", "wine"])
def test_a_set_written_as_a_table_trains_as_well_as_the_bundled_one(name: DataName, tmp_path: Path) -> None:
    bundled = suggested_project(name)
    x, y = getattr(datasets, f"load_{name}")(return_X_y=True)
    columns = bundled.data.info.columns
    rows = [
        [*map(repr, row), bundled.data.class_names[number]] for row, number in zip(x.tolist(), y, strict=True)
    ]
    file = tmp_path / f"{name}.csv"
    file.write_text("\n".join(",".join(row) for row in [[*columns, "kind"], *rows]))
    table = open_table(file_source(file), ReadingSpec(), lambda _: None).table(Choices())
    project = with_table(suggested_project("moons"), table)
    suggested = suggested_project("table", table=project.data.table)
    assert prepare(suggested.data).train.x.tolist() == prepare(bundled.data).train.x.tolist()
    assert _accuracy(suggested) == _accuracy(bundled) >= 0.9
