// node manifest/icons/make.mjs
// Draws color.png and outline.png, which go into the app package, from the SVGs beside this script. It needs Node 20 and an
// installed Chromium, Chrome or Edge, or CHROME_PATH. The PNGs are committed: only who changes a drawing runs this.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const browsers = [
  process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const browser = browsers.find(path => path && existsSync(path));
if (!browser) throw new Error('There is no Chromium, Chrome or Edge here: install one, or set CHROME_PATH to its program.');

const folder = fileURLToPath(new URL('.', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'praatplaat-icons-'));

// A canvas, not a screenshot: it keeps the transparency, and no browser makes a window of 32 pixels.
const page = (svg, size) => `<canvas width="${size}" height="${size}"></canvas><script>
  const drawing = new Image();
  drawing.onload = () => {
    const canvas = document.querySelector('canvas');
    canvas.getContext('2d').drawImage(drawing, 0, 0, ${size}, ${size});
    document.body.textContent = canvas.toDataURL('image/png');
  };
  drawing.src = 'data:image/svg+xml;base64,${svg.toString('base64')}';
</script>`;

function draw(name, size) {
  const html = join(work, `${name}.html`);
  writeFileSync(html, page(readFileSync(join(folder, `${name}.svg`)), size));
  const flags = ['--headless', '--disable-gpu', '--no-sandbox', '--virtual-time-budget=2000', '--dump-dom'];
  const dom = execFileSync(browser, [...flags, html], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const drawn = /data:image\/png;base64,([A-Za-z0-9+/=]+)/.exec(dom);
  if (!drawn) throw new Error(`The browser did not draw ${name}.svg.`);
  writeFileSync(join(folder, '..', `${name}.png`), Buffer.from(drawn[1], 'base64'));
}

try {
  draw('color', 192);
  draw('outline', 32);
} finally {
  rmSync(work, { recursive: true });
}
