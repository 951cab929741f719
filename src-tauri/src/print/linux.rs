//! GTK's print dialog, fed from memory: the document's own bytes go to the printer and no file is made.

#![allow(
    unsafe_code,
    reason = "gtk 0.18 has no GtkPrintUnixDialog and no GtkPrintJob; the calls are declared here, from gtkprintunixdialog.h, \
              gtkprintjob.h and gtkprinter.h of GTK 3.22"
)]

use std::{
    cell::Cell,
    ffi::CString,
    fs::File,
    io::{Seek, Write},
    os::fd::AsRawFd,
    ptr,
    sync::mpsc::{self, Sender},
};

use gtk::{
    PageSetup, PaperSize, PrintSettings, ResponseType,
    glib::{self, translate::*},
    prelude::*,
};
use practice::{DeskError, Printed};
use rustix::fs::{MemfdFlags, memfd_create};
use tauri::{AppHandle, Manager};

use crate::window;

/// How printing ended.
type Outcome = Result<Printed, DeskError>;

/// Shows the print dialog over the window and waits until the document is with the printer, or the person
/// thought better of it. Not to be called on the window's thread.
///
/// # Errors
/// [`DeskError::NoPrinter`] when no printer was there or none took it, [`DeskError::Unavailable`] when the dialog
/// could not be shown.
pub fn print(app: &AppHandle, title: &str, pdf: Vec<u8>) -> Outcome {
    let (done, outcome) = mpsc::channel();
    let (title, handle) = (title.to_owned(), app.clone());
    app.run_on_main_thread(move || {
        let parent = handle
            .get_webview_window(window::LABEL)
            .and_then(|window| window.gtk_window().ok());
        ask(
            parent.as_ref().map(Cast::upcast_ref),
            &title,
            &pdf,
            &a4_settings(),
            done,
        );
    })
    .map_err(|_| DeskError::Unavailable)?;
    outcome.recv().unwrap_or(Err(DeskError::Unavailable))
}

fn a4() -> PaperSize {
    PaperSize::new(Some("iso_a4"))
}

/// CUPS falls back to Letter unless both the settings and the page set-up name A4.
fn a4_settings() -> PrintSettings {
    let settings = PrintSettings::new();
    settings.set_paper_size(&a4());
    settings
}

fn a4_page() -> PageSetup {
    let page = PageSetup::new();
    page.set_paper_size(&a4());
    page
}

/// Shows the dialog; its answer comes by `done`. On the main thread.
fn ask(
    parent: Option<&gtk::Window>,
    title: &str,
    pdf: &[u8],
    settings: &PrintSettings,
    done: Sender<Outcome>,
) -> Option<gtk::Dialog> {
    let Ok(document) = in_memory(pdf) else {
        let _ = done.send(Err(DeskError::Unavailable));
        return None;
    };
    let dialog = dialog(parent, title, settings);
    // The signal takes a function that may be called again; the document goes out once.
    let job = Cell::new(Some((document, title.to_owned(), done)));
    dialog.connect_response(move |dialog, response| {
        let Some((document, title, done)) = job.take() else {
            return;
        };
        if response == ResponseType::Ok {
            send(dialog, &title, document, done);
        } else {
            let _ = done.send(Ok(Printed::Cancelled));
        }
        // SAFETY: a top-level window is GTK's own until it is destroyed, and nothing of ours uses it afterwards.
        unsafe { dialog.destroy() };
    });
    dialog.show();
    Some(dialog)
}

/// The document as a file that has no name and no place on a disk.
fn in_memory(pdf: &[u8]) -> std::io::Result<File> {
    let mut document = File::from(memfd_create("anagen-print", MemfdFlags::CLOEXEC)?);
    document.write_all(pdf)?;
    document.rewind()?;
    Ok(document)
}

/// A print dialog that offers the printers which take PDF.
fn dialog(parent: Option<&gtk::Window>, title: &str, settings: &PrintSettings) -> gtk::Dialog {
    let title = c_text(title);
    let parent: *mut gtk::ffi::GtkWindow = parent.to_glib_none().0;
    // SAFETY: on the main thread after GTK's start. `title`, `parent` (or null), `settings` and the page set-up are
    // alive during the calls and GTK copies or references them. The returned widget is a GtkDialog (GtkPrintUnixDialog
    // derives from it) that GTK owns, so it is referenced, not taken.
    unsafe {
        let raw = ffi::gtk_print_unix_dialog_new(title.as_ptr(), parent);
        ffi::gtk_print_unix_dialog_set_manual_capabilities(raw, ffi::GENERATE_PDF);
        ffi::gtk_print_unix_dialog_set_settings(raw, settings.to_glib_none().0);
        ffi::gtk_print_unix_dialog_set_page_setup(raw, a4_page().to_glib_none().0);
        let dialog: gtk::Dialog = from_glib_none(raw.cast::<gtk::ffi::GtkDialog>());
        dialog.set_modal(true);
        dialog
    }
}

/// Sends the document to the printer chosen in the dialog.
fn send(dialog: &gtk::Dialog, title: &str, document: File, done: Sender<Outcome>) {
    let raw: *mut gtk::ffi::GtkDialog = dialog.to_glib_none().0;
    let raw = raw.cast::<gtk::ffi::GtkWidget>();
    // SAFETY: `raw` is the dialog made by `gtk_print_unix_dialog_new`, alive and on the main thread. The printer and the page
    // set-up stay the dialog's; the settings and the job are given to us and released once. The job reads
    // the descriptor until it is sent and never closes it: the descriptor's owner goes along in `Waiting`, which GTK gives
    // back exactly once, to `forget`, after the last call of `sent`.
    unsafe {
        let printer = ffi::gtk_print_unix_dialog_get_selected_printer(raw);
        if printer.is_null() || ffi::gtk_printer_accepts_pdf(printer) == glib::ffi::GFALSE {
            let _ = done.send(Err(DeskError::NoPrinter));
            return;
        }
        let settings: PrintSettings = from_glib_full(ffi::gtk_print_unix_dialog_get_settings(raw));
        let page = ffi::gtk_print_unix_dialog_get_page_setup(raw);
        let title = c_text(title);
        let job = ffi::gtk_print_job_new(title.as_ptr(), printer, settings.to_glib_none().0, page);
        if ffi::gtk_print_job_set_source_fd(job, document.as_raw_fd(), ptr::null_mut())
            == glib::ffi::GFALSE
        {
            let _ = done.send(Err(DeskError::Unavailable));
        } else {
            let waiting = Box::new(Waiting {
                done,
                _document: document,
            });
            ffi::gtk_print_job_send(job, Some(sent), Box::into_raw(waiting).cast(), Some(forget));
        }
        glib::gobject_ffi::g_object_unref(job.cast());
    }
}

/// What has to stay until the printer has the document.
struct Waiting {
    done: Sender<Outcome>,
    _document: File,
}

/// Called by GTK when the document has gone, or could not go, to the printer.
unsafe extern "C" fn sent(
    _job: *mut ffi::PrintJob,
    waiting: glib::ffi::gpointer,
    error: *const glib::ffi::GError,
) {
    // SAFETY: `waiting` is the box given to `gtk_print_job_send`, not yet given back.
    let waiting = unsafe { &*waiting.cast::<Waiting>() };
    let outcome = if error.is_null() {
        Ok(Printed::Sent)
    } else {
        Err(DeskError::NoPrinter)
    };
    let _ = waiting.done.send(outcome);
}

/// Called by GTK when it is done with the job.
unsafe extern "C" fn forget(waiting: glib::ffi::gpointer) {
    // SAFETY: GTK gives the box back once, and does not touch it again.
    drop(unsafe { Box::from_raw(waiting.cast::<Waiting>()) });
}

/// A title for C, which ends at the first NUL.
fn c_text(text: &str) -> CString {
    CString::new(text.replace('\0', "")).unwrap_or_default()
}

#[cfg(test)]
#[path = "linux_tests.rs"]
mod tests;

mod ffi {
    use std::ffi::{c_char, c_int, c_uint};

    use gtk::{
        ffi::{GtkPageSetup, GtkPrintSettings, GtkWidget, GtkWindow},
        glib::ffi::{GDestroyNotify, GError, gboolean, gpointer},
    };

    #[repr(C)]
    pub struct Printer([u8; 0]);
    #[repr(C)]
    pub struct PrintJob([u8; 0]);

    /// `GTK_PRINT_CAPABILITY_GENERATE_PDF`: we give PDF, so list the printers that take it.
    pub const GENERATE_PDF: c_uint = 1 << 5;

    pub type Complete = unsafe extern "C" fn(*mut PrintJob, gpointer, *const GError);

    unsafe extern "C" {
        pub fn gtk_print_unix_dialog_new(
            title: *const c_char,
            parent: *mut GtkWindow,
        ) -> *mut GtkWidget;
        pub fn gtk_print_unix_dialog_set_manual_capabilities(
            dialog: *mut GtkWidget,
            capabilities: c_uint,
        );
        pub fn gtk_print_unix_dialog_set_settings(
            dialog: *mut GtkWidget,
            settings: *mut GtkPrintSettings,
        );
        pub fn gtk_print_unix_dialog_get_settings(dialog: *mut GtkWidget) -> *mut GtkPrintSettings;
        pub fn gtk_print_unix_dialog_set_page_setup(
            dialog: *mut GtkWidget,
            page: *mut GtkPageSetup,
        );
        pub fn gtk_print_unix_dialog_get_page_setup(dialog: *mut GtkWidget) -> *mut GtkPageSetup;
        pub fn gtk_print_unix_dialog_get_selected_printer(dialog: *mut GtkWidget) -> *mut Printer;
        pub fn gtk_printer_accepts_pdf(printer: *mut Printer) -> gboolean;
        pub fn gtk_print_job_new(
            title: *const c_char,
            printer: *mut Printer,
            settings: *mut GtkPrintSettings,
            page: *mut GtkPageSetup,
        ) -> *mut PrintJob;
        pub fn gtk_print_job_set_source_fd(
            job: *mut PrintJob,
            fd: c_int,
            error: *mut *mut GError,
        ) -> gboolean;
        pub fn gtk_print_job_send(
            job: *mut PrintJob,
            complete: Option<Complete>,
            data: gpointer,
            destroy: GDestroyNotify,
        );
    }
}
