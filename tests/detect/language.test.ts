import { expect, test } from 'vitest';
import { languageOf } from '../../lib/detect/language.ts';
import { paragraphsOf, readDocument } from '../../lib/text/document.ts';

const languageIn = (text: string, declared: string | null): string =>
  languageOf(readDocument({ text, blocks: paragraphsOf(text) }), declared);

test.each([
  [
    'en',
    'The minister said on Monday that the bridge over the river would be closed for repairs until the end of the year.',
  ],
  [
    'fr',
    "Le ministre a déclaré lundi que le pont sur la rivière serait fermé pour des travaux jusqu'à la fin de l'année, et que les habitants en seraient informés.",
  ],
  [
    'de',
    'Der Minister sagte am Montag, dass die Brücke über den Fluss bis zum Ende des Jahres wegen Bauarbeiten gesperrt wird und die Anwohner informiert werden.',
  ],
  [
    'es',
    'El ministro dijo el lunes que el puente sobre el río estará cerrado por obras hasta el final del año y que los vecinos serán informados de los cambios.',
  ],
  [
    'it',
    'Il ministro ha detto lunedì che il ponte sul fiume sarà chiuso per lavori fino alla fine del mese e che i cittadini della zona saranno informati.',
  ],
  [
    'pt',
    'O ministro disse na segunda-feira que a ponte sobre o rio será fechada para obras até o fim do ano e que os moradores serão informados das mudanças.',
  ],
  [
    'nl',
    'De minister zei maandag dat de brug over de rivier tot het einde van het jaar gesloten is voor werkzaamheden en dat de bewoners worden ingelicht.',
  ],
  [
    'pl',
    'Minister powiedział w poniedziałek, że most na rzece zostanie zamknięty do końca roku i że mieszkańcy nie będą mogli z niego korzystać przez ten czas.',
  ],
  [
    'tr',
    'Bakan pazartesi günü nehir üzerindeki köprünün yıl sonuna kadar kapalı olacağını ve bu süre için yeni bir yol ile ulaşım sağlanacağını söyledi.',
  ],
  [
    'id',
    'Menteri itu mengatakan pada hari Senin bahwa jembatan di atas sungai akan ditutup dan warga yang tinggal di dekatnya tidak dapat lewat untuk sementara.',
  ],
  ['ru', 'Министр сказал в понедельник, что мост через реку будет закрыт до конца года.'],
  ['uk', 'Міністр сказав у понеділок, що міст через річку буде закритий до кінця року.'],
  ['ar', 'قال الوزير يوم الاثنين إن الجسر فوق النهر سيغلق حتى نهاية العام.'],
  ['fa', 'وزیر روز دوشنبه گفت که پل روی رودخانه تا پایان سال بسته خواهد بود و مردم چاره‌ای ندارند.'],
  ['he', 'השר אמר ביום שני כי הגשר מעל הנהר ייסגר עד סוף השנה.'],
  ['zh', '部长周一表示，这座桥将关闭至年底。'],
  ['ja', '大臣は月曜日、橋を年末まで閉鎖すると述べた。'],
  ['ko', '장관은 월요일에 다리가 연말까지 폐쇄될 것이라고 말했다.'],
  ['el', 'Ο υπουργός δήλωσε τη Δευτέρα ότι η γέφυρα θα κλείσει.'],
  ['hi', 'मंत्री ने सोमवार को कहा कि पुल बंद रहेगा।'],
])('%s', (language, text) => {
  expect(languageIn(text, null)).toBe(language);
});

test.each([
  ['nothing', ''],
  ['one word', 'Tarvik'],
  ['figures', '12 300 4.5'],
  ['a short headline', 'Bridge collapses, dozens missing'],
  [
    'all capitals',
    'THE BRIDGE OVER THE RIVER IS CLOSED AND THE MINISTER SAID THAT IT WAS NOT SAFE FOR ANY OF THE CARS THAT USE IT EVERY DAY OF THE WEEK.',
  ],
  [
    'names in the text',
    'Müller, Özdemir and Håkansson met in Łódź, and the talks were said to have been good for all of them and for the town.',
  ],
])('%s gets the benefit of the doubt', (_, text) => {
  expect(languageIn(text, null)).toBe('en');
});

test('what the page declares does not make French English', () => {
  const french =
    "Le président a dit que les élections auraient lieu dans un an, et que le gouvernement ne ferait pas de nouvelles promesses d'ici là.";
  expect(languageIn(french, 'en')).toBe('fr');
});

test('what the page declares tells neighbours apart', () => {
  const text =
    'Det er en god dag for byen, og vi har det som de har det på landet, men det er ikke til at tro at den er så fin i år.';
  expect(languageIn(text, 'da')).toBe('da');
  expect(languageIn(text, 'nb-NO')).not.toBe('en');
});

test('words of no known language are unknown', () => {
  expect(languageIn(Array.from({ length: 60 }, (_, at) => `zq${'xvk'.repeat(1 + (at % 3))}`).join(' '), null)).toBe(
    'unknown',
  );
});
