//! The dynamic programmes: monotone matching with a flat and with an affine gap (Gotoh, "An improved
//! algorithm for matching biological sequences", 1982), in a band where the problem is large.

use std::cell::RefCell;

/// Cells up to which a grid is filled whole.
const MAX_CELLS: usize = 1_000_000;
/// Half the width of the band beyond that.
const BAND: usize = 100;

/// Scores of rows against columns, computed when asked for and kept where the grid is small.
pub struct Grid<F> {
    rows: usize,
    columns: usize,
    score: F,
    kept: RefCell<Vec<f32>>,
    /// The column a row's band is centred on; empty for a whole grid.
    centres: Vec<usize>,
}

impl<F: Fn(usize, usize) -> f32> Grid<F> {
    /// A grid over `score(row, column)`.
    pub fn new(rows: usize, columns: usize, score: F) -> Self {
        let whole = rows.saturating_mul(columns) <= MAX_CELLS;
        let kept = RefCell::new(if whole { vec![f32::NAN; rows * columns] } else { Vec::new() });
        let centres =
            if whole { Vec::new() } else { (0..=rows).map(|row| row * columns / rows.max(1)).collect() };
        Self { rows, columns, score, kept, centres }
    }

    /// Leads the band through pairs that are known to be good; they ascend in both.
    pub fn guide(&mut self, points: &[(usize, usize)]) {
        if self.centres.is_empty() {
            return;
        }
        let mut from = (0, 0);
        for to in points.iter().copied().chain([(self.rows, self.columns)]) {
            for row in from.0..=to.0 {
                let part = (row - from.0) * (to.1 - from.1) / (to.0 - from.0).max(1);
                self.centres[row] = from.1 + part;
            }
            from = to;
        }
    }

    /// Whether the grid is too large to fill whole.
    pub fn is_banded(&self) -> bool {
        !self.centres.is_empty()
    }

    /// The score of a row and a column.
    pub fn get(&self, row: usize, column: usize) -> f32 {
        if self.is_banded() {
            return (self.score)(row, column);
        }
        let index = row * self.columns + column;
        let kept = self.kept.borrow()[index];
        if !kept.is_nan() {
            return kept;
        }
        let score = (self.score)(row, column);
        self.kept.borrow_mut()[index] = score;
        score
    }

    /// The columns (as prefix lengths) that the programme looks at in `row` (a prefix length).
    fn band(&self, row: usize) -> std::ops::RangeInclusive<usize> {
        match self.centres.get(row) {
            None => 0..=self.columns,
            Some(centre) => {
                let low = if row == 0 { 0 } else { centre.saturating_sub(BAND) };
                let high = if row == self.rows { self.columns } else { (centre + BAND).min(self.columns) };
                low..=high
            }
        }
    }
}

/// The best pairs in ascending order; each row or column without partner costs `gap`.
pub fn monotone<F: Fn(usize, usize) -> f32>(grid: &Grid<F>, gap: f32) -> Vec<(usize, usize)> {
    affine(grid, gap, gap, &|_, _| None).into_iter().filter_map(Bead::one_to_one).collect()
}

/// One step of an alignment: rows `source.0..source.1` with columns `target.0..target.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bead {
    /// Rows.
    pub source: (usize, usize),
    /// Columns.
    pub target: (usize, usize),
}

impl Bead {
    fn one_to_one(self) -> Option<(usize, usize)> {
        let lengths = (self.source.1 - self.source.0, self.target.1 - self.target.0);
        (lengths == (1, 1)).then_some((self.source.0, self.target.0))
    }
}

const NONE: f32 = f32::NEG_INFINITY;

/// The three states of a cell: it ends in a match, a row alone, a column alone.
const MATCH: u8 = 0;
const ROW: u8 = 1;
const COLUMN: u8 = 2;

/// How the best way into a match came: one to one, two rows, two columns.
const TWO_ROWS: u8 = 1;
const TWO_COLUMNS: u8 = 2;

/// Scores of two rows with one column, and of one row with two columns: by the last of each.
pub type Doubles<'f> = dyn Fn(usize, usize) -> Option<(f32, f32)> + 'f;

/// The best beads in ascending order. A run of k lone rows or columns costs `open + (k − 1) · extend`, so that a
/// lost heading with its paragraphs is one story. `doubles(row, column)` gives the scores for the rows
/// `row − 1, row` with `column` and for `row` with the columns `column − 1, column`.
pub fn affine<F: Fn(usize, usize) -> f32>(
    grid: &Grid<F>,
    open: f32,
    extend: f32,
    doubles: &Doubles<'_>,
) -> Vec<Bead> {
    let mut table = Table::new(grid);
    for row in 0..=grid.rows {
        for column in grid.band(row) {
            let cell = table.step(grid, row, column, (open, extend), doubles);
            table.set(row, column, cell);
        }
        table.advance();
    }
    table.trace(grid)
}

#[derive(Clone, Copy)]
struct Cell {
    scores: [f32; 3],
    /// For each state the state it came from, two bits each; above them how a match came.
    from: u8,
}

impl Cell {
    const OUTSIDE: Self = Self { scores: [NONE; 3], from: 0 };

    fn best(self) -> (f32, u8) {
        let mut best = (self.scores[0], MATCH);
        for state in [ROW, COLUMN] {
            if self.scores[state as usize] > best.0 {
                best = (self.scores[state as usize], state);
            }
        }
        best
    }
}

struct Table {
    /// Scores of the last two rows and of this one.
    recent: [(usize, Vec<Cell>); 3],
    /// Where each cell came from, by row: the first column and the bytes.
    ways: Vec<(usize, Vec<u8>)>,
}

impl Table {
    fn new<F: Fn(usize, usize) -> f32>(grid: &Grid<F>) -> Self {
        let first = *grid.band(0).start();
        Self {
            recent: [(0, Vec::new()), (0, Vec::new()), (first, Vec::new())],
            ways: Vec::with_capacity(grid.rows + 1),
        }
    }

    /// The cell `back` rows up.
    fn get(&self, back: usize, column: Option<usize>) -> Cell {
        let (start, cells) = &self.recent[2 - back];
        column.and_then(|column| cells.get(column.checked_sub(*start)?)).copied().unwrap_or(Cell::OUTSIDE)
    }

    fn set(&mut self, row: usize, column: usize, cell: Cell) {
        if self.ways.len() == row {
            self.ways.push((column, Vec::new()));
            self.recent[2] = (column, Vec::new());
        }
        self.ways[row].1.push(cell.from);
        self.recent[2].1.push(cell);
    }

    fn advance(&mut self) {
        self.recent.rotate_left(1);
    }

    fn step<F: Fn(usize, usize) -> f32>(
        &self,
        grid: &Grid<F>,
        row: usize,
        column: usize,
        (open, extend): (f32, f32),
        doubles: &Doubles<'_>,
    ) -> Cell {
        if (row, column) == (0, 0) {
            return Cell { scores: [0.0, NONE, NONE], from: 0 };
        }
        let mut cell = Cell::OUTSIDE;
        let mut came = [0u8; 3];
        let mut way = 0;
        // The row in the making is the last of `recent` only once it has a first cell.
        let here =
            |column: Option<usize>| if self.ways.len() > row { self.get(0, column) } else { Cell::OUTSIDE };
        let left = column.checked_sub(1);
        if row > 0 && column > 0 {
            let mut consider = |before: Cell, score: f32, how: u8| {
                let (best, state) = before.best();
                if best + score > cell.scores[MATCH as usize] {
                    cell.scores[MATCH as usize] = best + score;
                    came[MATCH as usize] = state;
                    way = how;
                }
            };
            let diagonal = self.get(1, left);
            if diagonal.best().0 > NONE {
                consider(diagonal, grid.get(row - 1, column - 1), 0);
            }
            if let Some((two_rows, two_columns)) = doubles(row - 1, column - 1) {
                if row > 1 {
                    consider(self.get(2, left), two_rows, TWO_ROWS);
                }
                if column > 1 {
                    consider(self.get(1, Some(column - 2)), two_columns, TWO_COLUMNS);
                }
            }
        }
        for (state, before) in
            [(ROW, if row > 0 { self.get(1, Some(column)) } else { Cell::OUTSIDE }), (COLUMN, here(left))]
        {
            for from in [MATCH, ROW, COLUMN] {
                let cost = if from == state { extend } else { open };
                let score = before.scores[from as usize] - cost;
                if score > cell.scores[state as usize] {
                    cell.scores[state as usize] = score;
                    came[state as usize] = from;
                }
            }
        }
        cell.from = came[0] | came[1] << 2 | came[2] << 4 | way << 6;
        cell
    }

    fn trace<F: Fn(usize, usize) -> f32>(&self, grid: &Grid<F>) -> Vec<Bead> {
        let (mut row, mut column) = (grid.rows, grid.columns);
        // After the last row `advance` has moved it one up.
        let mut state = self.get(1, Some(column)).best().1;
        let mut beads = Vec::new();
        while row > 0 || column > 0 {
            let from = self
                .ways
                .get(row)
                .and_then(|(start, ways)| ways.get(column.checked_sub(*start)?))
                .copied()
                .unwrap_or(0);
            let (rows, columns) = match (state, from >> 6) {
                (MATCH, TWO_ROWS) => (2, 1),
                (MATCH, TWO_COLUMNS) => (1, 2),
                (MATCH, _) => (1, 1),
                (ROW, _) => (1, 0),
                _ => (0, 1),
            };
            // Only a cell outside the band could lead out of the grid.
            if rows > row || columns > column {
                break;
            }
            beads.push(Bead { source: (row - rows, row), target: (column - columns, column) });
            state = (from >> (2 * state)) & 3;
            row -= rows;
            column -= columns;
        }
        beads.reverse();
        beads
    }
}

/// The longest chain of pairs that ascends in both; `pairs` ascend in the first. Patience sorting.
pub fn longest_chain(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (index, (_, column)) in pairs.iter().enumerate() {
        let at = tails.partition_point(|tail| pairs[*tail].1 < *column);
        before[index] = at.checked_sub(1).map(|last| tails[last]);
        if at == tails.len() {
            tails.push(index);
        } else {
            tails[at] = index;
        }
    }
    let mut chain = Vec::with_capacity(tails.len());
    let mut at = tails.last().copied();
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = before[index];
    }
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn equality<'a>(left: &'a str, right: &'a str) -> Grid<impl Fn(usize, usize) -> f32> {
        let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
        Grid::new(
            left.len(),
            right.len(),
            move |row, column| if left[row] == right[column] { 3.0 } else { -3.0 },
        )
    }

    #[test]
    fn a_lone_row_is_left_out() {
        assert_eq!(monotone(&equality("abcd", "acd"), 2.0), [(0, 0), (2, 1), (3, 2)]);
    }

    #[test]
    fn a_run_of_lone_rows_stays_together() {
        let beads = affine(&equality("abxyzc", "abc"), 4.0, 0.5, &|_, _| None);
        let lone: Vec<usize> =
            beads.iter().filter(|bead| bead.target.0 == bead.target.1).map(|bead| bead.source.0).collect();
        assert_eq!(lone, [2, 3, 4]);
    }

    #[test]
    fn two_rows_can_go_with_one_column() {
        let beads = affine(&equality("axb", "ab"), 4.0, 1.0, &|row, column| {
            (row == 1 && column == 0).then_some((9.0, NONE))
        });
        assert_eq!(beads[0], Bead { source: (0, 2), target: (0, 1) });
    }

    #[test]
    fn empty_sides_give_gaps_alone() {
        assert!(monotone(&equality("", "ab"), 1.0).is_empty());
        assert_eq!(affine(&equality("ab", ""), 1.0, 1.0, &|_, _| None).len(), 2);
        assert!(affine(&equality("", ""), 1.0, 1.0, &|_, _| None).is_empty());
    }

    #[test]
    fn a_large_grid_is_aligned_in_a_band() {
        let n = 5_000;
        let grid = Grid::new(n, n - 1, |row, column| {
            let expected = if row < 700 { row } else { row.wrapping_sub(1) };
            if column == expected && row != 700 { 3.0 } else { -3.0 }
        });
        assert!(grid.is_banded());
        let pairs = monotone(&grid, 2.0);
        assert_eq!(pairs.len(), n - 1);
        assert!(!pairs.iter().any(|(row, _)| *row == 700));
    }

    #[test]
    fn the_longest_ascending_chain_is_found() {
        assert_eq!(
            longest_chain(&[(0, 3), (1, 0), (2, 1), (3, 2), (4, 5)]),
            [(1, 0), (2, 1), (3, 2), (4, 5)]
        );
    }
}
