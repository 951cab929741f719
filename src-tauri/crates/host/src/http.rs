//! Loopback HTTP for stories in a browser: the built page under the program's own content policy, `POST /call`, and
//! `POST /clock`, both behind a random token. With `"tick": true` setting the clock does
//! what the program does by itself once a minute: the idle lock, the daily backup, the drill.

use std::{
    io::Write,
    path::{Component, Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, StatusCode, Uri, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::post,
};
use practice::Practice;
use serde_json::{Value, json};
use tokio::{io::AsyncReadExt, net::TcpListener, task::spawn_blocking};

use crate::{args::instant, clock::Clock};

/// The program's policy, but for the door to the core, which here is the page's own origin.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
     worker-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";
/// The one of the page's workers, which are sent with all that is not the page, as the program does.
const WORKER_POLICY: &str = include_str!("../../../worker-policy.txt").trim_ascii_end();
/// No call is longer.
const BODY_MOST: usize = 4 << 20;

struct Site {
    practice: Arc<Practice>,
    clock: Arc<Clock>,
    page: PathBuf,
    host: String,
    token: String,
}

/// Serves until standard input ends, so that nothing outlives the story that started it.
pub fn serve(practice: Arc<Practice>, clock: Arc<Clock>, page: PathBuf) -> Result<(), String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .map_err(|error| error.to_string())?;
        let host = listener
            .local_addr()
            .map_err(|error| error.to_string())?
            .to_string();
        let token = token()?;
        println!(
            "{}",
            json!({ "listening": format!("http://{host}/"), "token": token })
        );
        std::io::stdout()
            .flush()
            .map_err(|error| error.to_string())?;
        let site = Arc::new(Site {
            practice,
            clock,
            page,
            host,
            token,
        });
        let router = Router::new()
            .route("/call", post(call))
            .route("/clock", post(clock_set))
            .fallback(file)
            .layer(middleware::from_fn_with_state(site.clone(), guard))
            .layer(DefaultBodyLimit::max(BODY_MOST))
            .with_state(site);
        tokio::select! {
            served = axum::serve(listener, router) => served.map_err(|error| error.to_string()),
            () = input_ends() => Ok(()),
        }
    })
}

async fn input_ends() {
    let mut rest = [0; 256];
    while tokio::io::stdin()
        .read(&mut rest)
        .await
        .is_ok_and(|read| read > 0)
    {}
}

fn token() -> Result<String, String> {
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// A page of another origin that guesses the port still names another host; whoever posts knows the token.
async fn guard(
    State(site): State<Arc<Site>>,
    headers: HeaderMap,
    request: Request,
    next: Next,
) -> Response {
    let named = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if named("host") != Some(&site.host) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    if request.method() == "POST" && named("x-anagen-token") != Some(&site.token) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let answer = next.run(request).await;
    (
        [
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        answer,
    )
        .into_response()
}

/// What is not JSON is no call: the practice says so in the form of every other error.
async fn call(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    let request: Value = serde_json::from_slice(&body).unwrap_or_default();
    let answered = spawn_blocking(move || {
        serde_json::to_string(&site.practice.answer(site.clock.now(), request))
    });
    match answered.await {
        Ok(Ok(text)) => json_answer(text),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn clock_set(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    let asked: Value = serde_json::from_slice(&body).unwrap_or_default();
    match asked["now"].as_str().map(instant) {
        Some(Ok(now)) => {
            site.clock.set(now);
            if asked["tick"] != true {
                return json_answer(json!({}).to_string());
            }
            let ticked = spawn_blocking(move || site.practice.tick(now)).await;
            ticked.map_or_else(
                |_| StatusCode::INTERNAL_SERVER_ERROR.into_response(),
                |ticked| json_answer(json!({ "locked": ticked.locked }).to_string()),
            )
        }
        _ => StatusCode::BAD_REQUEST.into_response(),
    }
}

async fn file(State(site): State<Arc<Site>>, uri: Uri) -> Response {
    let relative = match uri.path().trim_start_matches('/') {
        "" => Path::new("index.html"),
        path => Path::new(path),
    };
    if relative
        .components()
        .any(|part| !matches!(part, Component::Normal(_)))
    {
        return StatusCode::NOT_FOUND.into_response();
    }
    match std::fs::read(site.page.join(relative)) {
        Ok(bytes) => (
            [
                (header::CONTENT_TYPE, kind(relative)),
                (header::CONTENT_SECURITY_POLICY, policy(relative)),
            ],
            bytes,
        )
            .into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn policy(path: &Path) -> &'static str {
    if path
        .extension()
        .is_some_and(|extension| extension == "html")
    {
        POLICY
    } else {
        WORKER_POLICY
    }
}

fn kind(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

fn json_answer(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}
