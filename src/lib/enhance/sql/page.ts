// The page that runs SQL: the editor and its buttons, what is said meanwhile, the answer. The database, its engine and what
// draws are heavy: none is loaded before the reader, or the address, asks for a query.
import type { Lang } from '#model/language.ts';
import { base, type Answer, type Step } from './base.ts';
import type { chartIn } from './chart.ts';
import { part } from './dom.ts';
import { csvOf, save } from './file.ts';
import { linkTo } from './link.ts';
import type { Known, Result } from './messages.ts';
import { fill, textsFor, type Live } from './texts.ts';
import { tableOf } from './table.ts';

type ShowChart = ReturnType<typeof chartIn>;

/** Calls `action` once the page is painted and its browser has nothing else to do. */
const whenIdle = (action: () => void): void => {
  const idle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 2_000 });
    else setTimeout(action);
  };
  const painted = (): number => requestAnimationFrame(() => setTimeout(idle));
  if (document.readyState === 'complete') painted();
  else addEventListener('load', painted, { once: true });
};

const enhance = (root: HTMLElement, editor: HTMLTextAreaElement): void => {
  const { dataset } = root;
  const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const live: Live = JSON.parse(dataset['words'] ?? '{}');
  const messages = textsFor(lang, live);
  const at = (name: string): HTMLElement => part(root, name);
  const status = at('status');
  const amount = at('amount');
  const bar = at('progress');
  const runner = at('run');
  const stopper = at('stop');
  const result = at('result');
  const chart = at('chart');
  const link = linkTo(root, editor);
  let loadingChart: Promise<ShowChart | undefined> | undefined;
  let running: boolean = false;
  let last: Result | undefined = undefined;

  const announce = (...texts: readonly string[]): void => {
    status.textContent = texts.join(' ');
  };
  const step = (now: Step): void => {
    at('loading').hidden = now.kind !== 'loading';
    if (now.kind === 'loading') {
      const n = messages.millions(now.read);
      const m = messages.millions(now.size);
      const text = fill(live.loading, { m });
      if (status.textContent !== text) announce(text);
      amount.textContent = fill(live.loaded, { n, m });
      if (bar instanceof HTMLProgressElement) [bar.max, bar.value] = [now.size, now.read];
    } else announce(live[now.kind]);
  };
  const database = base(
    {
      database: dataset['database'] ?? '',
      views: dataset['views'],
      worker: dataset['worker'] ?? '',
      wasm: new URL(dataset['wasm'] ?? '', location.href).href
    },
    step
  );

  const loadChart = async (): Promise<ShowChart | undefined> => {
    try {
      const loaded: { readonly chartIn: typeof chartIn } = await import(dataset['chart'] ?? '');
      return loaded.chartIn(chart, messages);
    } catch {
      // The answer is whole without its drawing, and the next query tries again.
      loadingChart = undefined;
      return undefined;
    }
  };
  const drawChart = async (found: Result): Promise<void> => {
    const showChart = await (loadingChart ??= loadChart());
    chart.hidden = showChart === undefined;
    if (found === last) showChart?.(found);
  };

  const show = (found: Result, known: Known): void => {
    last = found;
    result.hidden = found.columns.length === 0 || found.rows.length === 0;
    const n = messages.number(found.rows.length);
    const t = messages.number(Math.round(found.milliseconds));
    const several =
      found.statements > 1 ? [fill(live.several, { n: messages.number(found.statements) })] : [];
    if (found.statements === 0) return announce(live.empty);
    if (found.columns.length === 0) return announce(fill(live.noTable, { t }));
    if (result.hidden) return announce(fill(live.noRow, { t }));
    const count = found.more ? live.bounded : found.rows.length === 1 ? live.row : live.rows;
    at('table').replaceChildren(tableOf(found, known, lang, messages));
    announce(fill(count, { n, t }), ...several);
    void drawChart(found);
  };
  const take = (answer: Answer): void => {
    if (answer.kind === 'result') return show(answer.result, answer.known);
    result.hidden = true;
    at('loading').hidden = true;
    if (answer.kind === 'stopped') return announce(live.stopped);
    announce(fill(live[answer.kind === 'refused' ? answer.why : answer.kind], { message: answer.message }));
  };
  const mark = (now: boolean): void => {
    running = now;
    root.toggleAttribute('data-running', now);
    runner.ariaDisabled = String(now);
    stopper.ariaDisabled = String(!now);
  };
  const run = async (): Promise<void> => {
    if (running) return;
    if (editor.value.trim() === '') return announce(live.empty);
    mark(true);
    link.remember();
    loadingChart ??= loadChart();
    take(await database.run(editor.value));
    mark(false);
  };

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  const open = async (): Promise<void> => {
    const failed = await database.open();
    if (failed !== undefined) take(failed);
  };
  editor.addEventListener('focus', () => void open(), { once: true });
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  });
  stopper.addEventListener('click', () => database.stop());
  at('share').addEventListener('click', () => void link.copy().then((outcome) => announce(live[outcome])));
  for (const button of root.querySelectorAll<HTMLElement>('[data-dialect]'))
    button.addEventListener('click', () => {
      const dialect = button.dataset['dialect'] === 'fr.csv' ? 'fr.csv' : 'csv';
      if (last !== undefined) save(csvOf(last, dialect), `sovereign-cloud_query.${dialect}`);
    });
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const example = target instanceof Element ? target.closest('[data-example]') : null;
    const text = example?.parentElement?.querySelector('code')?.textContent;
    if (!text || running || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    editor.value = text;
    editor.focus();
    void run();
  });

  for (const control of root.querySelectorAll<HTMLElement>('[data-live]')) control.hidden = false;
  mark(false);
  if (dataset['asked'] === 'true') whenIdle(() => void run());
};

const root = document.querySelector<HTMLElement>('[data-sql]');
const editor = root?.querySelector('textarea');
if (root && editor) enhance(root, editor);
