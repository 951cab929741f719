//! In which language the shell speaks for itself: the clinic's own lies in the vault, and what the page chose is the page's.

use practice::Language;

/// The system's: as the person set it for messages, or the locale of the environment. English where neither is told.
pub fn of_system() -> Language {
    #[cfg(target_os = "linux")]
    let locales: Vec<String> = gtk::glib::language_names()
        .iter()
        .map(ToString::to_string)
        .collect();
    #[cfg(not(target_os = "linux"))]
    let locales: Vec<String> = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .collect();
    Language::first_of(locales.iter().map(String::as_str))
}
