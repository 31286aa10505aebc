// The page that runs SQL: the editor and its buttons, what is said meanwhile, the answer.
import type { Lang } from '#model/language.ts';
import { base, type Answer, type Step } from './base.ts';
import { chartIn } from './chart.ts';
import { part } from './dom.ts';
import { csvOf, save } from './file.ts';
import { linkTo } from './link.ts';
import type { Known, Result } from './messages.ts';
import { fill, speech, type Live } from './said.ts';
import { tableOf } from './table.ts';

const enhance = (root: HTMLElement, editor: HTMLTextAreaElement): void => {
  const { dataset } = root;
  const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const live: Live = JSON.parse(dataset['words'] ?? '{}');
  const said = speech(lang, live);
  const at = (name: string): HTMLElement => part(root, name);
  const [status, amount, bar] = [at('status'), at('amount'), at('progress')];
  const [runner, stopper, result, chart] = [at('run'), at('stop'), at('result'), at('chart')];
  const link = linkTo(root, editor);
  const showChart = chartIn(chart, said);
  let [running, last]: [boolean, Result | undefined] = [false, undefined];

  const say = (...texts: readonly string[]): void => {
    status.textContent = texts.join(' ');
  };
  const step = (now: Step): void => {
    at('loading').hidden = now.kind !== 'loading';
    if (now.kind === 'loading') {
      const [n, m] = [said.millions(now.read), said.millions(now.size)];
      const text = fill(live.loading, { m });
      if (status.textContent !== text) say(text);
      amount.textContent = fill(live.loaded, { n, m });
      if (bar instanceof HTMLProgressElement) [bar.max, bar.value] = [now.size, now.read];
    } else say(live[now.kind]);
  };
  const database = base(
    {
      database: dataset['database'] ?? '',
      worker: dataset['worker'] ?? '',
      wasm: new URL(dataset['wasm'] ?? '', location.href).href
    },
    step
  );

  const show = (found: Result, known: Known): void => {
    last = found;
    result.hidden = found.columns.length === 0 || found.rows.length === 0;
    const [n, t] = [said.number(found.rows.length), said.number(Math.round(found.milliseconds))];
    const several = found.statements > 1 ? [fill(live.several, { n: said.number(found.statements) })] : [];
    if (found.statements === 0) return say(live.empty);
    if (found.columns.length === 0) return say(fill(live.noTable, { t }));
    if (result.hidden) return say(fill(live.noRow, { t }));
    const count = found.more ? live.bounded : found.rows.length === 1 ? live.row : live.rows;
    say(fill(count, { n, t }), ...several);
    at('table').replaceChildren(tableOf(found, known, lang, said));
    showChart(found);
  };
  const take = (answer: Answer): void => {
    if (answer.kind === 'result') return show(answer.result, answer.known);
    result.hidden = true;
    at('loading').hidden = true;
    if (answer.kind === 'stopped') return say(live.stopped);
    say(fill(live[answer.kind === 'refused' ? answer.why : answer.kind], { message: answer.message }));
  };
  const mark = (now: boolean): void => {
    running = now;
    root.toggleAttribute('data-running', now);
    runner.ariaDisabled = String(now);
    stopper.ariaDisabled = String(!now);
  };
  const run = async (): Promise<void> => {
    if (running) return;
    if (editor.value.trim() === '') return say(live.empty);
    mark(true);
    link.remember();
    take(await database.run(editor.value));
    mark(false);
  };

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  });
  stopper.addEventListener('click', () => database.stop());
  at('share').addEventListener('click', () => void link.copy().then((told) => say(live[told])));
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
  if (dataset['asked'] === 'true') void run();
  else void database.open().then((failed) => failed && take(failed));
};

const root = document.querySelector<HTMLElement>('[data-sql]');
const editor = root?.querySelector('textarea');
if (root && editor) enhance(root, editor);
