//! Sleep and screen lock, as logind and the desktop's screen saver tell of them.

use std::{sync::Arc, time::Duration};

use futures_util::StreamExt;
use practice::shell_texts as say;
use zbus::{Connection, Message, MessageStream, OwnedFd, OwnedObjectPath, connection::Builder};

use super::Lock;
use crate::language;

const LOGIND: &str = "org.freedesktop.login1";
const LOGIND_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
/// KDE, Xfce and most others use the first; GNOME has its own.
const SCREEN_SAVERS: [&str; 2] = ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"];

/// A bus that is not there, or went away, is looked for again after so long.
const AGAIN: Duration = Duration::from_secs(30);

/// Where the buses are; `None` is the usual place.
#[derive(Debug, Clone, Default)]
pub struct Buses {
    /// On which logind is.
    pub system: Option<String>,
    /// On which the desktop's screen saver is.
    pub session: Option<String>,
}

/// Locks at each signal. Never returns; where there is no bus it looks again now and then.
pub async fn watch(buses: Buses, lock: Arc<dyn Lock>) {
    let session = {
        let lock = Arc::clone(&lock);
        async move {
            loop {
                ended(
                    "screen saver",
                    screen(buses.session.as_deref(), &lock).await,
                );
                tokio::time::sleep(AGAIN).await;
            }
        }
    };
    let system = async move {
        loop {
            ended(
                "logind",
                sleep_and_session(buses.system.as_deref(), &lock).await,
            );
            tokio::time::sleep(AGAIN).await;
        }
    };
    tokio::join!(session, system);
}

fn ended(what: &str, outcome: zbus::Result<()>) {
    match outcome {
        Ok(()) => tracing::info!(what, "a bus went away"),
        Err(error) => tracing::info!(what, %error, "a bus cannot be listened to"),
    }
}

async fn connect(
    address: Option<&str>,
    usual: fn() -> Builder<'static>,
) -> zbus::Result<Connection> {
    match address {
        Some(address) => Builder::address(address).build().await,
        None => usual().build().await,
    }
}

async fn signals(bus: &Connection, rule: &str) -> zbus::Result<MessageStream> {
    MessageStream::for_match_rule(rule, bus, None).await
}

async fn sleep_and_session(address: Option<&str>, lock: &Arc<dyn Lock>) -> zbus::Result<()> {
    let bus = connect(address, Builder::system).await?;
    let mut sleeps = signals(
        &bus,
        &format!("type='signal',interface='{MANAGER}',member='PrepareForSleep'"),
    )
    .await?;
    // A session that logind does not know as ours (started by hand, in a container): any screen that is locked then locks.
    let path = session(&bus).await.map_or_else(
        |_| String::new(),
        |path| format!(",path='{}'", path.as_str()),
    );
    let mut locks = signals(
        &bus,
        &format!("type='signal',interface='{SESSION}',member='Lock'{path}"),
    )
    .await?;
    // Held also while the clinic is locked: taken only when it is opened, there would be a gap. It delays a sleep by nothing then.
    let mut inhibitor = inhibit(&bus).await;
    loop {
        tokio::select! {
            signal = sleeps.next() => match signal {
                Some(signal) => {
                    if going(&signal?) {
                        locked(lock).await;
                        drop(inhibitor.take());
                    } else if inhibitor.is_none() {
                        inhibitor = inhibit(&bus).await;
                    }
                }
                None => return Ok(()),
            },
            signal = locks.next() => match signal {
                Some(signal) => {
                    signal?;
                    locked(lock).await;
                }
                None => return Ok(()),
            },
        }
    }
}

/// The signal's one argument: true when it begins. One that cannot be read is taken for that.
fn going(signal: &Message) -> bool {
    signal.body().deserialize().unwrap_or(true)
}

/// The session this program runs in.
async fn session(bus: &Connection) -> zbus::Result<OwnedObjectPath> {
    let answer = bus
        .call_method(
            Some(LOGIND),
            LOGIND_PATH,
            Some(MANAGER),
            "GetSessionByPID",
            &std::process::id(),
        )
        .await?;
    answer.body().deserialize()
}

/// Asks logind to wait, before it puts the computer to sleep, until this is dropped. It waits some seconds at most.
async fn inhibit(bus: &Connection) -> Option<OwnedFd> {
    let why = (
        "sleep",
        "Anagen",
        say::locking(language::of_system()),
        "delay",
    );
    let asked = bus
        .call_method(Some(LOGIND), LOGIND_PATH, Some(MANAGER), "Inhibit", &why)
        .await
        .and_then(|answer| answer.body().deserialize());
    match asked {
        Ok(held) => Some(held),
        Err(error) => {
            tracing::info!(%error, "sleep cannot be delayed");
            None
        }
    }
}

async fn screen(address: Option<&str>, lock: &Arc<dyn Lock>) -> zbus::Result<()> {
    let bus = connect(address, Builder::session).await?;
    let [usual, gnome] = SCREEN_SAVERS
        .map(|saver| format!("type='signal',interface='{saver}',member='ActiveChanged'"));
    let mut signals =
        futures_util::stream::select(signals(&bus, &usual).await?, signals(&bus, &gnome).await?);
    while let Some(signal) = signals.next().await {
        if going(&signal?) {
            locked(lock).await;
        }
    }
    Ok(())
}

async fn locked(lock: &Arc<dyn Lock>) {
    let lock = Arc::clone(lock);
    if tokio::task::spawn_blocking(move || lock.lock())
        .await
        .is_err()
    {
        tracing::error!("locking panicked");
    }
}
