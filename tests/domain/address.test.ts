import { describe, expect, test } from 'vitest';
import { addressKey, formOf } from '../../lib/domain/address.ts';

const PIER = 'courier.example/bay/old-pier';

describe('one page, whatever the form of its address', () => {
  test.each([
    ['as it is', 'https://courier.example/bay/old-pier', PIER],
    ['unencrypted', 'http://courier.example/bay/old-pier', PIER],
    ['with www', 'https://www.courier.example/bay/old-pier', PIER],
    ['letter case', 'HTTPS://Courier.Example/Bay/Old-Pier', PIER],
    ['a trailing slash', 'https://courier.example/bay/old-pier/', PIER],
    ['a port that goes without saying', 'http://courier.example:80/bay/old-pier', PIER],
    ['a fragment', 'https://courier.example/bay/old-pier#comments', PIER],
    ['a user', 'https://ada:secret@courier.example/bay/old-pier', PIER],
    ['tracked', 'https://courier.example/bay/old-pier?utm_source=post&fbclid=3&gclid', PIER],
    ['mobile host', 'https://m.courier.example/bay/old-pier', PIER],
    ['mobile host in between', 'https://en.m.courier.example/old-pier', 'en.courier.example/old-pier'],
    ['AMP host', 'https://amp.courier.example/bay/old-pier', PIER],
    ['AMP folder first', 'https://www.courier.example/amp/bay/old-pier', PIER],
    ['AMP folder within', 'https://www.courier.example/bay/amp/old-pier', PIER],
    ['AMP folder last', 'https://www.courier.example/bay/old-pier/amp/', PIER],
    ['AMP ending', 'https://www.courier.example/bay/old-pier.amp', PIER],
    ['AMP ending of a file', 'https://courier.example/bay/pier.amp.html', 'courier.example/bay/pier.html'],
    ['AMP parameter', 'https://courier.example/bay/old-pier?outputType=amp&amp=1', PIER],
    ['AMP cache', 'https://courier-example.cdn.ampproject.org/c/s/courier.example/bay/old-pier', PIER],
    ['AMP cache, viewer', 'https://cdn.ampproject.org/v/s/www.courier.example/amp/bay/old-pier?amp_js_v=0.1', PIER],
    ['AMP cache, unencrypted', 'https://courier-example.cdn.ampproject.org/c/courier.example/bay/old-pier', PIER],
    ['AMP cache of a search', 'https://www.google.com/amp/s/www.courier.example/bay/old-pier', PIER],
    ['AMP cache of another search', 'https://www-courier-example.bing-amp.com/c/s/courier.example/bay/old-pier', PIER],
    ['print folder', 'https://courier.example/bay/old-pier/print', PIER],
    ['print parameter', 'https://courier.example/bay/old-pier?view=print', PIER],
    ['all on one page', 'https://courier.example/bay/old-pier?page=all', PIER],
    ['the default page', 'https://courier.example/bay/index.html', 'courier.example/bay'],
    ['the front page', 'https://www.courier.example/', 'courier.example'],
  ])('%s', (_name, address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('another page, or none', () => {
  test.each([
    ['a parameter that says which', 'https://a.example/story.php?utm_id=3&z=1&id=4', 'a.example/story.php?id=4&z=1'],
    ['its second part', 'https://a.example/story?page=2', 'a.example/story?page=2'],
    ['another host of the site', 'https://blogs.a.example/x', 'blogs.a.example/x'],
    ['a site named as a form is', 'https://m.example/x', 'm.example/x'],
    ['a site of a country named so', 'https://www.amp.co.uk/x', 'amp.co.uk/x'],
    ['a port', 'http://localhost:8080/x', 'localhost:8080/x'],
    ['an address in numbers', 'http://10.0.0.1:8080/x', '10.0.0.1:8080/x'],
    ['a section called after its form', 'https://a.example/amp', 'a.example/amp'],
    ['a search, not its cache', 'https://www.google.com/search/s/x', 'google.com/search/s/x'],
    ['a file', 'file:///pages/a.html', 'file:///pages/a.html'],
    ['no address', 'not an address', 'not an address'],
    ['nothing', '', ''],
  ])('%s', (_name, address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('the form of a page', () => {
  test.each([
    ['https://www.courier.example/bay/pier?utm_source=x', 'courier.example'],
    ['http://courier.example:80/bay/index.html#top', 'courier.example'],
    ['https://courier.example/another-slug?id=3', 'courier.example'],
    ['https://www.courier.example/Bay/pier?id=3&amp=1', 'courier.example/bay/pier?amp=1'],
    ['https://courier.example/amp/bay/pier', 'courier.example/amp/bay/pier'],
    ['https://courier.example/bay/pier.amp.html', 'courier.example/bay/pier.amp.html'],
    ['https://m.courier.example/bay/pier', 'm.courier.example/bay/pier'],
    ['https://syndicate.example/bay/pier', 'syndicate.example'],
    ['file:///a/b', 'file:///a/b'],
    ['', ''],
  ])('%s is %s', (address, form) => {
    expect(formOf(address)).toBe(form);
  });
});
