//! Objects, as many as are asked for, out of one process.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

use super::{Git, end};

/// How often a batch is started again after an object that git cannot read. Each costs a process.
const MOST_RESTARTS: usize = 32;

impl Git {
    /// Reads the blobs called `names`, and hands each that exists to `take` with its place in `names`
    /// and its id. Larger ones than `limit` are left out. Gives back how many git could not read.
    pub fn blobs(&self, names: &[String], limit: u64, mut take: impl FnMut(usize, &str, Vec<u8>)) -> usize {
        let mut unread = 0;
        let mut next = 0;
        for _ in 0..=MOST_RESTARTS {
            if next >= names.len() {
                return unread;
            }
            // Git stops at a corrupt object. Leave that one out and ask for the rest.
            next += self.batch(&names[next..], limit, |index, id, bytes| take(next + index, id, bytes));
            if next < names.len() {
                unread += 1;
                next += 1;
            }
        }
        unread + names.len().saturating_sub(next)
    }

    /// One process; gives back how many of `names` it answered.
    fn batch(&self, names: &[String], limit: u64, mut take: impl FnMut(usize, &str, Vec<u8>)) -> usize {
        let spawned =
            self.command().args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let Ok(mut child) = spawned else { return 0 };
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return 0 };
        let mut answered = 0;
        std::thread::scope(|scope| {
            // Git answers while it reads, so writing and reading on one thread would wait for each other.
            scope.spawn(move || {
                for name in names {
                    // A name with a line break would be two questions.
                    let asked = if name.contains(['\n', '\0']) { "-" } else { name };
                    if writeln!(input, "{asked}").is_err() {
                        break;
                    }
                }
            });
            let mut output = BufReader::new(output);
            while answered < names.len() {
                match next_answer(&mut output, limit) {
                    Some(Answer::Blob(id, bytes)) => take(answered, &id, bytes),
                    Some(Answer::Nothing) => {}
                    None => break,
                }
                answered += 1;
            }
            drop(output);
        });
        end(child);
        answered
    }

    /// Which of `names`, a handful, are there.
    pub fn has(&self, names: &[String]) -> Vec<bool> {
        let asked: String = names.iter().map(|name| format!("{}\n", name.replace('\n', "-"))).collect();
        let mut command = self.command();
        command.args(["cat-file", "--batch-check"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let Ok(mut child) = command.spawn() else { return Vec::new() };
        let written = child.stdin.take().map(|mut input| input.write_all(asked.as_bytes()));
        let mut lines = String::new();
        let read = child.stdout.take().map(|mut output| output.read_to_string(&mut lines));
        end(child);
        match (written, read) {
            (Some(Ok(())), Some(Ok(_))) => lines.lines().map(|line| line.contains(" blob ")).collect(),
            _ => Vec::new(),
        }
    }
}

enum Answer {
    Blob(String, Vec<u8>),
    Nothing,
}

/// The next answer of a batch; none where git has stopped.
fn next_answer(output: &mut impl BufRead, limit: u64) -> Option<Answer> {
    let mut line = Vec::new();
    output.read_until(b'\n', &mut line).ok()?;
    let line = String::from_utf8_lossy(line.strip_suffix(b"\n")?).into_owned();
    // "<id> <kind> <size>", or the name and why there is nothing.
    let mut words = line.split(' ');
    let (Some(id), Some(kind), Some(size), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Some(Answer::Nothing);
    };
    let is_id = id.len() >= 40 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (true, Ok(size)) = (is_id, size.parse::<u64>()) else { return Some(Answer::Nothing) };
    let wanted = kind == "blob" && size <= limit;
    let mut bytes = Vec::new();
    let mut content = output.take(size);
    let read = match wanted {
        true => content.read_to_end(&mut bytes).map(|read| read as u64),
        false => std::io::copy(&mut content, &mut std::io::sink()),
    };
    let mut line_end = [0];
    output.read_exact(&mut line_end).ok()?;
    if read.ok()? != size {
        return None;
    }
    Some(if wanted { Answer::Blob(id.to_owned(), bytes) } else { Answer::Nothing })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_told_from_a_name_that_looks_like_one() {
        let id = "0123456789012345678901234567890123456789";
        let mut output =
            std::io::Cursor::new(format!("abc:x blob 12 missing\n{id} blob 3\na\nb\n{id} tree 1\nx\nshort"));
        assert!(matches!(next_answer(&mut output, 9), Some(Answer::Nothing)));
        assert!(
            matches!(next_answer(&mut output, 9), Some(Answer::Blob(found, bytes)) if found == id && bytes == b"a\nb")
        );
        assert!(matches!(next_answer(&mut output, 9), Some(Answer::Nothing)));
        assert!(next_answer(&mut output, 9).is_none());
    }

    #[test]
    fn a_blob_over_the_limit_is_skipped_whole() {
        let id = "0123456789012345678901234567890123456789";
        let mut output = std::io::Cursor::new(format!("{id} blob 4\nabcd\n{id} blob 1\nx\n"));
        assert!(matches!(next_answer(&mut output, 3), Some(Answer::Nothing)));
        assert!(matches!(next_answer(&mut output, 3), Some(Answer::Blob(_, bytes)) if bytes == b"x"));
    }
}
