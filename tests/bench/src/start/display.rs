//! A display that nobody looks at, whose pixels are a file: they can be watched without asking the program anything.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    os::unix::fs::FileExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::measure::Outcome;

/// Every fifth row is looked at: a line of text is higher than that, and the watching takes little from the watched.
const STRIDE: usize = 5;

/// The display, and a session bus, without which GTK waits for one.
pub struct Display {
    xvfb: Child,
    bus: Child,
    /// What X clients call it.
    pub name: String,
    /// The session bus.
    pub bus_address: String,
    screen: File,
    layout: Layout,
    _folder: TempDir,
}

/// Where the pixels are in an XWD file.
struct Layout {
    start: usize,
    row: usize,
    rows: usize,
    pixel: usize,
}

/// The pixels of the rows looked at.
#[derive(Clone, PartialEq, Eq)]
pub struct Frame {
    bytes: Vec<u8>,
    pixel: usize,
}

impl Frame {
    /// Pixels that differ between the two.
    pub fn distance(&self, other: &Self) -> usize {
        let pixels = self.bytes.chunks_exact(self.pixel);
        pixels
            .zip(other.bytes.chunks_exact(other.pixel))
            .filter(|(ours, theirs)| ours != theirs)
            .count()
    }

    /// Pixels that differ from the first one, so how much there is to see.
    pub fn ink(&self) -> usize {
        let background = &self.bytes[..self.pixel];
        self.bytes
            .chunks_exact(self.pixel)
            .filter(|pixel| *pixel != background)
            .count()
    }
}

impl Display {
    /// Starts a display of 1280×800.
    ///
    /// # Errors
    /// When Xvfb or a session bus cannot be started.
    pub fn start() -> Outcome<Self> {
        let folder =
            tempfile::tempdir().map_err(|error| format!("No temporary folder: {error}."))?;
        let mut xvfb = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
                "-fbdir",
            ])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| "Xvfb is not installed: apt install xvfb.")?;
        let name = format!(":{}", first_line(&mut xvfb)?);
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| "There is no session bus: apt install dbus-x11.")?;
        let bus_address = first_line(&mut bus)?;
        let (screen, layout) = open_screen(&folder.path().join("Xvfb_screen0"))?;
        Ok(Self {
            xvfb,
            bus,
            name,
            bus_address,
            screen,
            layout,
            _folder: folder,
        })
    }

    /// What is on the screen now.
    pub fn look(&self) -> Outcome<Frame> {
        let Layout {
            row, rows, pixel, ..
        } = self.layout;
        let mut frame = Frame {
            bytes: vec![0; row * rows.div_ceil(STRIDE)],
            pixel,
        };
        self.look_into(&mut frame)?;
        Ok(frame)
    }

    /// The same into a frame that there is already: memory that is new at each look takes longer to make than to fill.
    fn look_into(&self, frame: &mut Frame) -> Outcome<()> {
        let Layout { start, row, .. } = self.layout;
        for (index, place) in frame.bytes.chunks_exact_mut(row).enumerate() {
            self.screen
                .read_exact_at(place, (start + index * STRIDE * row) as u64)
                .map_err(|error| format!("The screen could not be read: {error}."))?;
        }
        Ok(())
    }

    /// Waits until nothing is left of the program before.
    ///
    /// # Errors
    /// When something stays for 10 seconds.
    pub fn clear(&self) -> Outcome<()> {
        let asked = Instant::now();
        while self.look()?.ink() > 0 {
            if asked.elapsed() > Duration::from_secs(10) {
                return Err("The window before did not go from the display within 10 s.".into());
            }
            std::thread::sleep(Duration::from_millis(3));
        }
        Ok(())
    }

    /// Watches from `begin` until nothing has moved for a second.
    ///
    /// # Errors
    /// When there is nothing to see, or no end of movement, after 20 seconds.
    pub fn watch(&self, begin: Instant) -> Outcome<Seen> {
        let mut frames = vec![(begin.elapsed(), self.look()?)];
        let mut frame = self.look()?;
        let mut shown = frames[0].1.ink() > CARET;
        let mut moved = Instant::now();
        loop {
            std::thread::sleep(Duration::from_millis(3));
            let at = begin.elapsed();
            self.look_into(&mut frame)?;
            let last = &frames[frames.len() - 1].1;
            if frame != *last {
                if frame.distance(last) > CARET {
                    moved = Instant::now();
                }
                shown = frame.ink() > CARET;
                frames.push((at, frame.clone()));
            }
            if shown && moved.elapsed() > Duration::from_secs(1) {
                return Seen::of(&frames);
            }
            if begin.elapsed() > Duration::from_secs(20) {
                return Err(
                    "The window showed nothing, or did not come to rest, within 20 s.".into(),
                );
            }
        }
    }
}

/// A blinking caret and the like, in pixels of the rows looked at.
const CARET: usize = 40;

/// When a window was seen to do what.
pub struct Seen {
    /// The window was there, perhaps empty.
    pub window: Duration,
    /// Something other than an empty surface was there.
    pub first: Duration,
    /// All was there that was there in the end.
    pub complete: Duration,
}

impl Seen {
    fn of(frames: &[(Duration, Frame)]) -> Outcome<Self> {
        let (_, end) = frames.last().ok_or("Nothing was seen.")?;
        let first = frames
            .iter()
            .find(|(_, frame)| frame.ink() > CARET)
            .ok_or("Nothing was seen.")?
            .0;
        let window = frames
            .iter()
            .find(|(_, frame)| frame.distance(&frames[0].1) > CARET)
            .map_or(first, |(at, _)| *at);
        let unsettled = frames
            .iter()
            .rposition(|(_, frame)| frame.distance(end) > CARET);
        let complete = frames[unsettled.map_or(0, |index| index + 1)].0;
        Ok(Self {
            window,
            first,
            complete,
        })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in [&mut self.bus, &mut self.xvfb] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn first_line(child: &mut Child) -> Outcome<String> {
    let mut line = String::new();
    if let Some(output) = child.stdout.take() {
        let _ = BufReader::new(output).read_line(&mut line);
    }
    let line = line.trim().to_owned();
    if line.is_empty() {
        return Err("The virtual display or its session bus did not start.".into());
    }
    Ok(line)
}

/// Reads the header of X's window dump format, in which Xvfb keeps its screen.
fn open_screen(path: &Path) -> Outcome<(File, Layout)> {
    let wrong = |_| "The virtual display keeps no screen file.".to_owned();
    let screen = File::open(path).map_err(wrong)?;
    let mut header = [0; 100];
    screen.read_exact_at(&mut header, 0).map_err(wrong)?;
    let field = |index: usize| {
        let at = index * 4;
        u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]) as usize
    };
    const COLOUR: usize = 12;
    let layout = Layout {
        start: field(0) + field(19) * COLOUR,
        row: field(12),
        rows: field(5),
        pixel: field(11) / 8,
    };
    Ok((screen, layout))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(marked: usize) -> Frame {
        let mut bytes = vec![0; 4 * 1000];
        bytes[..]
            .chunks_exact_mut(4)
            .skip(1)
            .take(marked)
            .for_each(|pixel| pixel[0] = 9);
        Frame { bytes, pixel: 4 }
    }

    #[test]
    fn complete_is_when_only_the_caret_still_moves() {
        let at = Duration::from_millis;
        let frames = [
            (at(1), frame(0)),
            (at(20), frame(100)),
            (at(30), frame(500)),
            (at(40), frame(510)),
            (at(50), frame(500)),
        ];
        let seen = Seen::of(&frames).unwrap();
        assert_eq!(
            (seen.window, seen.first, seen.complete),
            (at(20), at(20), at(30))
        );
    }
}
