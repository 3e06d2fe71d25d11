// Makes models/places.tsv: provinces, cities and counties of China with their GB/T 2260 codes.
//
//   cd tools/places && npm install && npm run make
//
// Source: @vant/area-data (MIT), the version in package.json. What is no division of GB/T 2260 (development zones, towns, made-up cities that
// only group counties) is left out; short names and the names in everyday use are derived here. Of Hong Kong, Macao and Taiwan the standard
// has the province codes only.
//
// Columns, separated by tabs: code, name, other names (separated by spaces, the everyday short name first), code of the parent (0 for a
// province), how the full name may stand in a sentence, and how the other names may: alone, marked or parent (see ordinary.tsv).

import { readFileSync, writeFileSync } from 'node:fs';
import { areaList } from '@vant/area-data';

const target = new URL('../../models/places.tsv', import.meta.url);

const ethnic = ('蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 ' +
  '仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各')
  .split(' ').map(name => name + '族').concat(['维吾尔', '蒙古', '哈萨克', '柯尔克孜', '塔吉克', '锡伯', '达斡尔']);

// The one-character names of provinces; they count only where the words around them show a province.
const oneCharacter = {
  11: '京', 12: '津', 13: '冀', 14: '晋', 15: '蒙', 21: '辽', 22: '吉', 23: '黑', 31: '沪', 32: '苏', 33: '浙', 34: '皖', 35: '闽', 36: '赣', 37: '鲁',
  41: '豫', 42: '鄂', 43: '湘', 44: '粤', 45: '桂', 46: '琼', 50: '渝', 51: '川', 52: '黔', 53: '滇', 54: '藏', 61: '陕', 62: '甘', 63: '青', 64: '宁',
  65: '新', 71: '台', 81: '港', 82: '澳',
};

const groups = new Set(['419000', '429000', '469000', '659000', '500200']);
const zones = new Set(['320112', '430271', '320611', '350402', '370634', '653228', '653229']);
const withoutCounties = ['4419', '4420', '4604', '6202', '71', '81', '82'];

const isCounty = (code, name) =>
  !withoutCounties.some(prefix => code.startsWith(prefix)) && !zones.has(code) &&
  !(Number(code.slice(4)) > 70 && !name.endsWith('市')) &&
  !/(开发区|高新区|管理区|园区|示范区|管委会|行政委员会|街道|镇)$/.test(name);

function withoutPeoples(name) {
  if (name === '内蒙古') {
    return name;
  }

  for (let again = true; again;) {
    again = false;
    for (const people of ethnic) {
      if (name.endsWith(people) && name.length > people.length) {
        name = name.slice(0, -people.length);
        again = true;
      }
    }
  }

  return name.length > 1 && name.endsWith('族') ? name.slice(0, -1) : name;
}

/** The everyday short name, and the forms between it and the full name: 凉山彝族自治州 is 凉山 and 凉山州. */
function names(name, level) {
  const autonomous = name.match(/^(.+?)(自治区|自治州|自治县|自治旗)$/);
  if (autonomous) {
    const short = withoutPeoples(autonomous[1]);
    const kind = autonomous[2].slice(-1);
    return level === 'province' ? [short] : [short, short + kind];
  }

  const short = name.replace(/(特别行政区|省|市|地区|盟|林区|矿区|区|县|旗)$/, '');
  return [short.length > 1 ? short : ''];
}

const ordinary = new Map(readFileSync(new URL('ordinary.tsv', import.meta.url), 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#'))
  .flatMap(line => {
    const [how, list] = line.split('\t');
    return list.split(' ').map(name => [name, how]);
  }));

const places = [];
for (const [code, name] of Object.entries(areaList.province_list)) {
  places.push({ code, name, level: 'province', parent: '0' });
}

for (const [code, name] of Object.entries(areaList.city_list)) {
  if (!groups.has(code) && !areaList.province_list[code.slice(0, 2) + '0000'].startsWith(name) && !withoutCounties.slice(4).includes(code.slice(0, 2))) {
    places.push({ code, name, level: 'city', parent: code.slice(0, 2) + '0000' });
  }
}

const known = new Set(places.map(place => place.code));
for (const [code, name] of Object.entries(areaList.county_list)) {
  const city = code.slice(0, 4) + '00';
  if (isCounty(code, name)) {
    places.push({ code, name, level: 'county', parent: known.has(city) ? city : code.slice(0, 2) + '0000' });
  }
}

const provinces = new Set(places.filter(place => place.level === 'province').flatMap(place => names(place.name, 'province')));
const lines = places.sort((a, b) => a.code.localeCompare(b.code)).map(place => {
  const others = names(place.name, place.level).filter(other => other && other !== place.name && (place.level === 'province' || !provinces.has(other)) &&
    !(place.level === 'county' && provinces.has(other.slice(0, -1))));
  if (place.level === 'province') {
    others.push(oneCharacter[place.code.slice(0, 2)]);
  }

  const short = others[0] ?? place.name;
  const stands = ordinary.get(place.name) ?? ordinary.get(short) ?? (place.level === 'county' && short.length < 3 ? 'marked' : 'alone');
  const full = ordinary.get(place.name) ?? (place.name.length < 3 ? 'marked' : 'alone');
  return [place.code, place.name, [...new Set(others)].join(' '), place.parent, full, place.level === 'province' ? 'alone' : stands].join('\t');
});

const header = [
  '# Made by tools/places from @vant/area-data (MIT); change the script, not this file.',
  '# code (GB/T 2260)\tname\tother names\tparent\thow the name may stand\thow the other names may stand',
];
writeFileSync(target, [...header, ...lines].join('\n') + '\n');
console.log(`${places.length} places`);
