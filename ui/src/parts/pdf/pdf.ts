import {
  getDocument,
  GlobalWorkerOptions,
  TextLayer,
  VerbosityLevel,
  type PDFDocumentProxy,
} from "pdfjs-dist";
import { bytesOf } from "../bytes";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = worker;

/** Opens a PDF that came over the wire in base64. Nothing is fetched: no WebAssembly, no forms, no fonts from outside. */
export async function open(
  base64: string,
): Promise<{ pages: number; document: PDFDocumentProxy; close: () => Promise<void> }> {
  const data = bytesOf(base64);
  // Errors only: it warns on the console of every page that is left while it is still being read.
  const verbosity = VerbosityLevel.ERRORS;
  const task = getDocument({ data, useWasm: false, useWorkerFetch: false, enableXfa: false, verbosity });
  const document = await task.promise;
  return { pages: document.numPages, document, close: () => task.destroy() };
}

/** Draws one page so wide, with its text above it to be read aloud, selected and found. */
export async function draw(
  document: PDFDocumentProxy,
  number: number,
  width: number,
  canvas: HTMLCanvasElement,
  text: HTMLElement,
): Promise<void> {
  const page = await document.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const dense = Math.max(1, Math.min(devicePixelRatio, 3));
  canvas.width = Math.round(viewport.width * dense);
  canvas.height = Math.round(viewport.height * dense);
  canvas.style.width = `${viewport.width}px`;
  canvas.style.height = `${viewport.height}px`;
  await page.render({ canvas, viewport, transform: [dense, 0, 0, dense, 0, 0] }).promise;
  text.replaceChildren();
  text.style.setProperty("--total-scale-factor", String(scale));
  text.style.setProperty("--scale-round-x", "1px");
  text.style.setProperty("--scale-round-y", "1px");
  await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
}
