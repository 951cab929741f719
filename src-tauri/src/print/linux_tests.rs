//! The whole way from the dialog to the printer, with GTK's own "Print to File" as the printer.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::*;

/// Lets GTK work until something is there.
fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_secs(20);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < end, "{what} did not come");
        while gtk::events_pending() {
            gtk::main_iteration();
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The printer chosen in the dialog, once it is the one that writes a file: no test may print on paper.
fn file_printer(dialog: &gtk::Dialog) -> Option<*mut ffi::Printer> {
    let raw: *mut gtk::ffi::GtkDialog = dialog.to_glib_none().0;
    // SAFETY: the dialog is alive, and so is the printer that it has chosen.
    unsafe {
        let printer = ffi::gtk_print_unix_dialog_get_selected_printer(raw.cast());
        let chosen = !printer.is_null() && gtk_printer_is_virtual(printer) != glib::ffi::GFALSE;
        chosen.then_some(printer)
    }
}

unsafe extern "C" {
    fn gtk_printer_is_virtual(printer: *mut ffi::Printer) -> glib::ffi::gboolean;
}

const NAME: &str =
    "print::linux::tests::the_very_bytes_reach_the_printer_and_cancelling_prints_nothing";
const INSIDE: &str = "ANAGEN_TEST_DISPLAY";

/// Runs this test once more, alone, on a display that nobody looks at and with no print server in sight.
fn on_a_display_of_its_own() {
    let Ok(mut display) = Command::new("Xvfb")
        .args(["-displayfd", "1", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
    else {
        // Not `eprintln!`, which the test harness keeps to itself when a test passes.
        let _ = writeln!(
            io::stderr(),
            "SKIPPED: printing was not tested, because Xvfb is not installed"
        );
        return;
    };
    let mut number = String::new();
    BufReader::new(display.stdout.take().unwrap())
        .read_line(&mut number)
        .unwrap();
    let run = Command::new(std::env::current_exe().unwrap())
        .args([NAME, "--exact", "--nocapture"])
        .env("DISPLAY", format!(":{}", number.trim()))
        .env_remove("WAYLAND_DISPLAY")
        .env("LC_ALL", "C.UTF-8")
        .env("CUPS_SERVER", "/nowhere")
        .env("NO_AT_BRIDGE", "1")
        .env(INSIDE, "1")
        .output()
        .unwrap();
    display.kill().unwrap();
    display.wait().unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(
        run.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&run.stderr)
    );
}

// One test, because GTK belongs to the thread that started it.
#[test]
fn the_very_bytes_reach_the_printer_and_cancelling_prints_nothing() {
    if std::env::var_os(INSIDE).is_none() {
        return on_a_display_of_its_own();
    }
    gtk::init().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("printed.pdf");
    let pdf: Vec<u8> = b"%PDF-1.7\n"
        .iter()
        .copied()
        .chain((0..=255).cycle().take(200_000))
        .collect();
    let settings = a4_settings();
    settings.set_printer("Print to File");
    settings.set("output-uri", Some(&format!("file://{}", file.display())));

    let (done, outcome) = mpsc::channel();
    let dialog = ask(None, "After-care sheet", &pdf, &settings, done).unwrap();
    wait_for("the print dialog", || file_printer(&dialog));
    assert!(dialog.is_visible());
    dialog.response(ResponseType::Cancel);
    assert_eq!(
        wait_for("the answer", || outcome.try_recv().ok()),
        Ok(Printed::Cancelled)
    );
    assert!(!file.exists());

    let (done, outcome) = mpsc::channel();
    let dialog = ask(None, "After-care sheet", &pdf, &settings, done).unwrap();
    wait_for("the print dialog", || file_printer(&dialog));
    dialog.response(ResponseType::Ok);
    assert_eq!(
        wait_for("the answer", || outcome.try_recv().ok()),
        Ok(Printed::Sent)
    );
    assert!(
        fs::read(&file).unwrap() == pdf,
        "what was printed differs from the document"
    );
}
