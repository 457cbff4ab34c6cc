/**
 * How much a stem tells, about 0.3 to 1: the commoner in answers on any topic, the less. From the share of texts
 * of a topic that hold it, averaged over topics (docs/evaluation.md says which).
 */
export function wordWeight(stem: string): number {
  return weightByStem.get(stem) ?? 1;
}

/** Stems by commonness: a line holds those in at least 0.4 % × 2^line of texts. */
const stemsByCommonness: readonly string[] = [
  '0 1000 30 50 9 abl abov absorb account acid acknowledg act ad addit advantag affect against algorithm alreadi anyth api applic area argument around assign asynchron attract automat avail averag avoid awai backup bad balanc becom begin behind below bit blue box break bring broadcast byte calcit calcul carri cell charact cheap chemic client cluster colleagu collis column combin compil concentr condit congest constructor cooki correct count cover cup current d damag dark decis default defin definit delet deposit destin devic distanc domain duplic e earth easi edg effect either els energi enough entri evapor even event exact except execut exist expect experi extens factor fault fill filter finish fizz flag flood follow forward free full ga global gram graph half handl hash heap heavi hide hole host hour imag implement import improv independ index indic initi instead interfac internet ip iron item label late layer lead leaf length linear liquid live local locat lock lose lot manag map marbl mass matter member merg messag metal meter method middl millilit miss mixtur moment month multicast n never night normal observ offer often operand option paramet per percent phase pick pictur piec plan plant power predict prevent price protect protocol prototyp public pure queri queue quick random rang rate reaction reason recurs red reduc releas remov render requir resourc respons retri ring river rock root s sand scale score secur seed select sender seper sequenc shadow shape simpl simplifi solv space span specif specifi speed split spoon spot squar stabl standard statement static station stream structur support t temperatur text therefor thread throw timeout tool top touch train transmiss transmit under unit updat usual valid version vibrat vinegar vitamin voltag walk watch weigh weight white window y year z',
  '100 20 5 6 access add again allow alwai amount arriv ask back ball base best better black block bottom bubbl build cach case caus choic choos clear color compar complet compon comput constant copi cost creat crystal custom dai databas decid declar depend describ design direct dissolv down drop dure electr equal error everyth exampl explain fail far featur few field file fit fix flow food form frame good group grow hand hard header help includ increas inform input insert insid job kei larg last learn least leav let limit line link littl load log loop low machin magnet main materi measur minut motor much neg next node noth now occur off old open oper outsid page paper pass peopl pitch pod point pointer possibl probabl problem process product project provid reach read real receiv refer replac request result return right role rout row rule salt scratch search second separ server sever share short side sinc singl solid some someth sort sound sourc stai step stick stop store string sugar sun system tabl team thing think traffic turn until user wait want whether whole wire within write wrong x',
  '1 10 3 4 address after ani anoth answer arrai befor between big both call cannot check circuit class code come control element end everi fast find gap give happen heat high hold keep less light list long mani mean memori model most move name network new number object onc order over own packet part place program put sai see send servic set show size slow small solut start state still switch tell test through togeth tree type valu variabl wai without',
  'all b batteri bulb c chang close connect contain data differ each first function get go know look more need no onli other out posit run take termin time up water work',
  '2 make not on path same us',
];

const weightByStem: ReadonlyMap<string, number> = new Map(
  stemsByCommonness.flatMap((line, level) =>
    line.split(' ').map((word): readonly [string, number] => [word, 0.88 - 0.1 * level]),
  ),
);
