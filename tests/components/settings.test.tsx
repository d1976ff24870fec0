import { beforeEach, expect, test, vi } from 'vitest';
import { click, one, show, type } from './dom.ts';
import type { Machine } from '../../components/settings/machine.ts';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { NO_BACKUP } from '../../lib/domain/backup.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';

const onChange = vi.fn<(change: Partial<Settings>) => void>();

const machine = {
  keys: [
    { name: 'next_claim', deed: 'Next claim', key: 'Alt+J' },
    { name: 'read_page', deed: 'Read this page', key: '' },
  ],
  onKeys: vi.fn<Machine['onKeys']>(),
  used: 2_000_000,
  quota: 3_000_000_000,
  isPersisted: false,
  onPersist: vi.fn<Machine['onPersist']>(),
  backup: NO_BACKUP,
  isBackingUp: false,
  onSwitchBackup: vi.fn<Machine['onSwitchBackup']>(),
  onBackUp: vi.fn<Machine['onBackUp']>(),
};

const form = (settings: Partial<Settings> = {}, more: Partial<Machine> = {}) =>
  show(
    <SettingsForm
      settings={{ ...DEFAULT_SETTINGS, ...settings }}
      onChange={onChange}
      machine={{ ...machine, ...more }}
    />,
  );

const text = (): string => one('.settings').textContent ?? '';

beforeEach(() => vi.clearAllMocks());

test('commands stand there with the keys that they have now', () => {
  form();
  expect(one('.key-list').textContent).toBe('Alt+JNext claimno keyRead this page');
});

test('an address is taken when it is one, and never lost while it is none', () => {
  form();
  const field = '.text-field:nth-of-type(2) input';
  type(field, 'desk.example');
  one(field).dispatchEvent(new Event('blur', { bubbles: true }));
  expect(onChange).not.toHaveBeenCalled();
  expect(text()).toContain('This is no web address yet');
  expect(one(field)).toHaveProperty('value', 'desk.example');
  type(field, ' https://desk.example/ ');
  one(field).dispatchEvent(new Event('blur', { bubbles: true }));
  const { review } = DEFAULT_SETTINGS;
  const reviewer = { ...review.reviewer, url: 'https://desk.example/' };
  expect(onChange).toHaveBeenLastCalledWith({ review: { ...review, reviewer } });
});

test('what cannot be rated has no rating to choose, and what is unchecked is always offered', () => {
  form();
  const rows = [...document.querySelectorAll('.scale tbody tr')];
  expect(rows.map((row) => row.querySelector('select') !== null)).toEqual([
    false,
    ...Array.from({ length: 6 }, () => true),
    false,
    false,
  ]);
  expect(rows[0]?.querySelector('input')).toHaveProperty('disabled', true);
});

test('pickers are there for own colours alone', () => {
  form();
  expect(document.querySelectorAll('.pickers').length).toBe(0);
  form({ colours: { ...DEFAULT_SETTINGS.colours, set: 'own' } });
  expect(document.querySelectorAll('.pickers input').length).toBe(4);
});

test('a backup says when it was made, and why it was not', () => {
  const backup = { ...DEFAULT_SETTINGS.backup, isOn: true };
  form({ backup });
  expect(text()).toContain('None was made yet.');
  const made = { at: '2031-05-02T08:00:00.000Z', file: 'claimlight-backup-2.json', changes: 4 };
  const trouble = { why: 'interrupted', detail: 'FILE_NO_SPACE' } as const;
  form({ backup }, { backup: { made, next: 3, tried: '2031-05-09T08:00:00.000Z', trouble } });
  expect(one('.backup output').textContent).toBe(
    'Last made: 2 May 2031, claimlight-backup-2.json in the folder Claimlight.',
  );
  expect(one('.backup .trouble').textContent).toMatch(/^The backup of 9 May 2031 was not made: .*\(FILE_NO_SPACE\)$/);
  click('.backup .quiet');
  expect(machine.onBackUp).toHaveBeenCalledOnce();
});

test('switching backups on is handed on, for the browser has to be asked', () => {
  form();
  click('.backup .switch');
  expect(machine.onSwitchBackup).toHaveBeenCalledWith(true);
  expect(onChange).not.toHaveBeenCalled();
});

test('room on the disk, and whether it is promised', () => {
  form();
  expect(text()).toContain('2.0 MB in use; the browser allows up to 3.0 GB.');
  form({}, { isPersisted: true });
  expect(text()).toContain('The browser keeps it even when room runs short.');
});
