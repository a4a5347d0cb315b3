import { defineConfig } from 'wxt';
import { consoleEntrypoints, contentScript } from './build/console-entrypoints';
import { finishedIntentModels } from './build/intent-models';
import { CONSOLES } from './consoles';

/** Chat pages of real consoles; the practice console is a page of our own and needs no host. */
const contentConsoles = CONSOLES.filter(({ matches }) => matches.length > 0);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  hooks: {
    'entrypoints:found': async (wxt, infos) => {
      infos.push(
        ...(await consoleEntrypoints(
          wxt.config.wxtDir,
          contentConsoles.map(({ id }) => id),
        )),
      );
    },
  },
  // The panel's chunk holds phrases and models; it is read from disk, not from a network.
  vite: () => ({
    plugins: [finishedIntentModels()],
    // Threads are built apart; without it each would train the models anew.
    worker: { plugins: () => [finishedIntentModels()] },
    build: { chunkSizeWarningLimit: 2000 },
  }),
  manifest: {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '116',
    // `alarms`: what is to be synced is not forgotten when the background is stopped.
    // `contextMenus`: words that are selected on a console become a phrase.
    permissions: ['storage', 'sidePanel', 'alarms', 'contextMenus'],
    // The same hosts as the content scripts: lets the panel tell "a console that needs a reload" from any other tab.
    host_permissions: contentConsoles.flatMap(({ matches }) => matches),
    // Asked for one by one, on a click: the hosts of the feeds that are subscribed to.
    optional_host_permissions: ['https://*/*'],
    storage: { managed_schema: 'managed-schema.json' },
    content_scripts: contentConsoles.map(contentScript),
    action: { default_title: '__MSG_openPanel__' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_openPanel__' },
    },
  },
});
