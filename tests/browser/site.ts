// The built site on a free port, and a real headless Chromium to read it with.
import chromium from '@sparticuz/chromium';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';
import { z } from 'zod';

export interface Site {
  readonly origin: string;
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
}

const scripts = z.object({ scripts: z.object({ serve: z.string().startsWith('node ') }) });

/** What `npm run serve` gives node: flags, and the file. */
const served = (): string[] =>
  scripts
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    .scripts.serve.split(' ')
    .slice(1);

/** Starts what `npm run build` made, as `npm start` does, and waits until it says where it listens. */
export const startSite = (environment: Readonly<Record<string, string>> = {}): Promise<Site> =>
  new Promise((resolve, reject) => {
    const server = spawn(process.execPath, served(), {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...environment }
    });
    let text = '';
    const stop = () =>
      new Promise<void>((done) => {
        if (server.exitCode !== null) return done();
        server.once('exit', () => done());
        server.kill('SIGTERM');
      });
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      const origin = /http:\/\/[\w.:[\]]+\d/.exec(text)?.[0];
      if (origin !== undefined) resolve({ origin, pid: server.pid, stop });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });

const installed = () =>
  [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome'
  ].find((path) => path !== undefined && existsSync(path));

/** An installed Chromium where there is one, the one in the packages otherwise. */
export const launch = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: installed() ?? (await chromium.executablePath()),
    args: [
      ...(installed() === undefined ? chromium.args.filter((arg) => arg !== '--single-process') : []),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run'
    ]
  });
