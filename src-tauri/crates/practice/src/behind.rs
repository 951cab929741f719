//! Work that nobody waits for gives way to what somebody does.

/// So much further back than the rest of the program: where the processor is wanted elsewhere it gets about a tenth.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// Puts the thread that calls it behind the others for the rest of its life. A system that has no such thing, or refuses it, lets all go alike.
pub(crate) fn step_back() {
    // To Linux, "no process" is the thread that asks.
    #[cfg(target_os = "linux")]
    if rustix::process::setpriority_process(None, NICE).is_err() {
        tracing::debug!("a thread could not be put behind the others");
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::getpriority_process;

    #[test]
    fn only_the_thread_that_asks_goes_behind() {
        let before = getpriority_process(None).unwrap();
        let behind = std::thread::spawn(|| {
            super::step_back();
            getpriority_process(None).unwrap()
        });
        assert_eq!(behind.join().unwrap(), super::NICE.max(before));
        assert_eq!(getpriority_process(None).unwrap(), before);
    }
}
