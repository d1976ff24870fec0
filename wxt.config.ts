import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  outDir: process.env['WXT_OUT'] ?? '.output',
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['contextMenus', 'activeTab', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Asked for when the reader switches backups on: docs/decisions/020-settings.md.
    optional_permissions: ['downloads'],
    commands: {
      next_claim: { suggested_key: { default: 'Alt+J' }, description: '__MSG_command_next_claim__' },
      previous_claim: { suggested_key: { default: 'Alt+K' }, description: '__MSG_command_previous_claim__' },
      open_card: { suggested_key: { default: 'Alt+C' }, description: '__MSG_command_open_card__' },
      toggle_marks: {
        // In Firefox Alt+H opens the Help menu, and an extension is never asked.
        suggested_key: { default: browser === 'firefox' ? 'Alt+M' : 'Alt+H' },
        description: '__MSG_command_toggle_marks__',
      },
      // No key of their own: a browser grants four, and whoever wants these can give them one.
      read_page: { description: '__MSG_command_read_page__' },
      annotate_selection: { description: '__MSG_menu_annotate__' },
      selection_as_evidence: { description: '__MSG_menu_evidence__' },
      open_panel: { description: '__MSG_command_open_panel__' },
    },
    // The first Chrome that draws our colours: light-dark().
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'claimlight@claimlight.invalid',
          // The first Firefox, on desktop and Android, that knows the next key.
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
