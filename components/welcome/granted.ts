import { say, sayIfKnown } from '../../lib/words/say.ts';

/** The part of a manifest that says what the browser grants. */
export interface Asking {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches?: readonly string[] }[];
}

/** One thing that the extension may do, in plain words. */
export interface Granted {
  readonly key: string;
  readonly what: string;
  readonly why: string;
  /** Asked for when it is needed, and not before. */
  readonly isOptional: boolean;
}

/** Everything that a manifest asks for. What has no words of its own here is named as the manifest names it: nothing is left out. */
export function grantedBy(manifest: Asking): readonly Granted[] {
  const { permissions = [], host_permissions: hosts = [], content_scripts: scripts = [] } = manifest;
  const { optional_permissions: later = [], optional_host_permissions: laterHosts = [] } = manifest;
  return [
    ...(scripts.length > 0 ? [inWords('content_scripts', false)] : []),
    ...[...permissions, ...hosts].map((name) => inWords(name, false)),
    ...[...later, ...laterHosts].map((name) => inWords(name, true)),
  ];
}

const inWords = (key: string, isOptional: boolean): Granted => ({
  key,
  what: sayIfKnown(`welcome_may_${key}`) ?? key,
  why: sayIfKnown(`welcome_may_${key}_why`) ?? say('welcome_may_unknown'),
  isOptional,
});
