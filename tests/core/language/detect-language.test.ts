import { describe, expect, it } from 'vitest';
import { isOtherLanguage } from '../../../src/core/language/detect-language.ts';
import { tokenise } from '../../../src/core/language/tokenise.ts';

describe('isOtherLanguage', () => {
  it.each([
    'Ein Index hält die Schlüssel sortiert, damit die Datenbank nicht die ganze Tabelle lesen muss.',
    'Un index garde les clés triées, donc la base de données ne lit pas toute la table.',
    'Un índice mantiene las claves ordenadas para que la base de datos no tenga que leer toda la tabla.',
    'Un indice tiene le chiavi ordinate, quindi il database non deve leggere tutta la tabella.',
    'Um índice mantém as chaves ordenadas para que o banco de dados não leia a tabela inteira.',
    'Een index houdt de sleutels gesorteerd zodat de database niet de hele tabel hoeft te lezen.',
    'Индекс хранит ключи отсортированными',
    '索引让数据库不用读取整个表格',
    'Ich würde zuerst den Query Plan anschauen und dann mit dem Team über den Index sprechen.',
  ])('recognises %j', (text) => {
    expect(isOtherLanguage(text, tokenise(text))).toBe(true);
  });

  it.each([
    'An index keeps keys sorted, so that a lookup reads a few pages.',
    'B-tree, hash index, GiST, GIN, bitmap index, covering index',
    'kubectl get pods -n default; docker ps -a; SELECT id FROM users WHERE email = ?',
    'Um, so, I de-duplicate on a per-user basis en masse, as in a la carte, no more.',
    'TCP SYN SYN-ACK ACK',
    'we use de facto standards et cetera in our de facto stack and the per se approach',
    'idempotent',
    '',
  ])('leaves %j alone', (text) => {
    expect(isOtherLanguage(text, tokenise(text))).toBe(false);
  });
});
