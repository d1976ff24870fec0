import { dayOf } from '../review/PageHead.tsx';

/** "3 May 2026"; of today the hour: "14:03 today". */
export function whenOf(iso: string): string {
  const day = dayOf(iso) ?? iso;
  if (day !== dayOf(new Date().toISOString())) return day;
  return `${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))} today`;
}
