import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Words that make a name that of a law, a treaty or a ruling. Lower case. */
export const LAW_WORDS = wordSet(`
act acts law laws bill code constitution treaty agreement accord accords convention protocol protocols amendment
directive regulation regulations resolution charter ordinance statute decree pact proposition article articles rule
rules covenant declaration v vs clause
`);

/** Words that make a name that of something that happens. Lower case. */
export const EVENT_WORDS = wordSet(`
war wars battle siege revolution uprising rebellion intifada coup massacre genocide holocaust pogrom crisis attacks
olympics olympic paralympics games cup championship championships tournament open derby prix marathon tour race series
league playoffs final finals bowl election elections referendum primary primaries festival summit conference congress
forum expo exhibition fair carnival parade concert awards award oscars grammys ceremony day days week month year eve
christmas easter ramadan eid diwali hanukkah passover hajj thanksgiving halloween anniversary jubilee hurricane typhoon
cyclone storm earthquake tsunami flood operation mission campaign pandemic epidemic outbreak covid covid-19 coronavirus
ebola spring protests movement spring depression recession scandal gate trial inquiry census
`);

/** Words that make a name that of a thing made and sold, or of its maker's service. Lower case. */
export const PRODUCT_WORDS = wordSet(`
iphone ipad android windows linux chrome firefox gmail twitter facebook youtube instagram whatsapp telegram tiktok wechat
linkedin reddit snapchat zoom netflix spotify kindle playstation xbox app appstore bitcoin ethereum nft vaccine drone
drones rifle missile missiles tank tanks jet jets rocket satellite aircraft airbus boeing cessna toyota tesla model class
hilux 737 747 777 a320 b737 uav uavs sputnik kalashnikov novichok polonium viagra ozempic chatgpt
`);
