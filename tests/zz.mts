import { readBank } from '../src/bank/compiler/read-bank.ts';
import { readGold } from '../src/bank/compiler/read-gold.ts';
import { compileCard } from '../src/bank/compiler/compile-card.ts';
import { prepareText } from '../src/core/language/prepare-text.ts';
import { rubricOf } from '../src/core/question/build-question.ts';
import { readAnswer } from '../src/core/evaluation/read-answer.ts';
const bank = await readBank('src/bank/'); const gold:any = await readGold('tests/fixtures/gold/', bank.files); const cards = new Map<string,any>(bank.files.map(({domain,card}:any)=>[card.id,compileCard(domain,card)]));
const T:any={}; for(const {question,...a} of gold.seen){const [c,q]=question.split('/');const card=cards.get(c);const qq=card.questions.find((x:any)=>x.id===q);const rub:any=rubricOf(card,qq); if(rub.type!=='points')continue; for(const [k,t] of Object.entries(a) as any){ for(const g of readAnswer(rub,prepareText(t),prepareText(qq.ask)).graded){ T[k]??={n:0,c:0,hi:0,part:0,said:0,saidHi:0}; const x=T[k]; x.n++; x.c+=g.evaluation.credit; if(g.evaluation.credit>=.5)x.hi++; if(g.evaluation.credit>=.15)x.part++; if(g.reading.cues.length){x.said++; if(g.evaluation.credit>=.5)x.saidHi++} }}}
for(const k in T){const x=T[k]; console.log(k,'mean',(x.c/x.n).toFixed(3),'>=.5',(x.hi/x.n).toFixed(3),'>=.15',(x.part/x.n).toFixed(3),'said',(x.said/x.n).toFixed(2),'of said >=.5',(x.saidHi/x.said).toFixed(2))}
