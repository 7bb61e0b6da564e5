import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Answers a page's requests to `built.example` from `dist`, so that a benchmark needs no server. */
export const serveBuilt = (page: Page) =>
  page.route('http://built.example/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join('dist', pathname, pathname.endsWith('/') ? 'index.html' : '');
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
  });
