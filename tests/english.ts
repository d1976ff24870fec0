import { speakEnglish } from '../tools/english.ts';

// Tests speak English, whatever the machine speaks.
speakEnglish();
