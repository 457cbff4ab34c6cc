import { stem } from './stem.ts';

/** Stems that stand for this one in most answers, such as remove for delete. */
export function synonymsOf(stem: string): readonly string[] {
  return synonymsByStem.get(stem) ?? none;
}

/** Stems of opposite meaning, such as open for closed, or lower for increase. */
export function oppositesOf(stem: string): readonly string[] {
  return oppositesByStem.get(stem) ?? none;
}

const none: readonly string[] = [];

/** Words that stand for each other in most answers. A word may stand in several groups. */
const synonymGroups = `
increase grow rise raise gain climb escalate expand enlarge extend | decrease reduce drop lower shrink
decline diminish lessen cut fall minimise | fast quick rapid speedy swift | slow sluggish delayed laggy |
speed velocity rate pace | big large huge great massive | small little tiny minor short | show display
present indicate reveal demonstrate illustrate | tell inform notify report | use utilise employ apply |
need require must necessary want | allow let permit enable | forbid prevent block stop prohibit disallow |
avoid prevent eliminate | error bug fault mistake defect problem issue flaw | fail crash break breakdown
failure outage | function method routine procedure subroutine | parameter argument input | variable
identifier name | memory storage ram | store save keep hold retain persist | contain include hold comprise
consist | begin start commence initiate initial first | end finish stop terminate complete conclude last
final | delete remove erase discard eliminate drop | create make build construct generate produce form |
cause lead make produce result | change modify alter adjust update edit mutate | convert transform turn
translate | copy duplicate replicate clone replica | send transmit transfer deliver forward pass | receive
get obtain accept | packet frame message datagram | computer machine host device node | network link
connection channel | connect join attach link touch | separate divide split part partition break detach
disconnect | disconnect disconnected unconnected separated unplugged | combine merge join unite aggregate
mix | collect gather accumulate | find search locate lookup discover detect seek | check verify validate
test inspect examine | test check try experiment | measure gauge quantify | compare contrast | different
distinct differ other unlike difference another | same equal identical alike similar equivalent | each
every all | many multiple several numerous lots lot | some few | most majority mostly | whole entire full
complete all total | part portion piece segment section component chunk | element item entry member | type
kind sort class category | object instance | value data | data information content | repeat loop iterate
again recur cycle | repetition iteration loop | call invoke execute run | run execute perform | work
function operate | execute perform | return give output yield | give provide supply offer | take get |
choose select pick decide | decide choose determine | determine find identify decide | know understand |
explain describe | mean define | place put set insert position | position location place spot | address
location | move shift go travel | flow move stream | before earlier prior previous | after later then next
following | next following subsequent | always constantly constant permanently | often frequently usually
| rarely seldom | possible can able | impossible cannot unable | easy simple straightforward | hard
difficult complex complicated tricky | good better beneficial | bad worse poor | important crucial
essential key critical significant | main primary chief principal | advantage benefit pro strength plus |
disadvantage drawback downside con weakness cost | fix repair solve resolve correct | help assist aid
support | protect secure guard defend | secure safe | safe protected harmless | danger risk hazard threat
| attack exploit | allow accept | wait hold pause delay | delay latency lag | time duration period
interval | limit bound restrict cap constrain maximum | limited finite bounded | infinite endless
unlimited unbounded forever | empty blank null nothing | top highest upper peak | bottom lowest lower base
| up above over | down below under | near close adjacent neighbouring | far distant remote | front first
head beginning | back rear tail end | inside within internal inner in | outside external outer | path
route way pathway road | circuit loop path | gap break opening hole | damaged broken burnt defective
faulty | bulb lamp lightbulb light | battery cell | light shine glow illuminate | hot warm heated | cold
cool chilly | heat warmth temperature | energy power | electricity current charge | sound noise | loud
noisy | vibrate vibration shake oscillate | dissolve melt | evaporate vaporise dry | liquid fluid water |
solid hard | gas air | food nutrient | eat consume feed | grow develop | survive live | die dead death |
kill terminate end | body organism | animal creature | plant seed | rock stone mineral | soil dirt ground
earth | weigh weight mass heavy | absorb soak take | reflect bounce | dark black | bright light white |
push force press | pull drag attract | attract pull stick | scratch scrape rub | bubble fizz | control
manage regulate govern | manage lead | lead guide direct | team group crew | colleague coworker teammate
peer | manager boss supervisor lead | customer client user | user client | company organisation business
firm | project initiative | plan schedule roadmap | goal aim target objective purpose | purpose role
reason aim | reason cause why because | result outcome consequence effect | effect impact influence affect
| problem challenge difficulty obstacle | idea concept notion | meet meeting | talk speak discuss
conversation | agree consensus agreement | disagree conflict dispute | ask request question query | answer
reply respond response | feedback review comment | learn lesson taught | improve enhance optimise better |
deadline date | money cost price budget expense | cheap inexpensive affordable | expensive costly | free
release | buy purchase | sell sale | hire recruit | job position role task | task job work | server
backend machine | client frontend browser | request call query | database store | table relation | row
record tuple | column field attribute | index key | key identifier id | query lookup select | cache buffer
| lock mutex block | thread process task | parallel concurrent simultaneous | asynchronous nonblocking |
queue buffer | list array sequence | tree hierarchy | sort order arrange rank | sorted ordered | order
sequence | unique distinct single | one single only | duplicate repeat copy | consistent coherent |
available accessible reachable up | scale grow | load traffic | balance distribute spread | distribute
spread share | share common shared | local nearby | global everywhere | public open visible | private
hidden encapsulated | hide conceal mask encapsulate | visible accessible seen | access reach read | read
see | write store save | read scan load | version revision | release deploy ship launch publish | deploy
rollout | rollback revert undo | monitor observe watch track | alert alarm notification | log record trace
| metric measurement indicator | automatic automated automatically | manual hand | code program software
implementation | program application software app | programmer developer coder engineer | compile build |
compiler translator | declare define specify | definition declaration | specify state define | initialise
set assign | assign set allocate | allocate reserve assign | reserve book allocate | deallocate free
release | pointer reference address | reference refer point | dereference value | class type | inherit
derive extend | subclass child derived | superclass parent base | interface contract | abstract general |
general generic | reuse recycle reusable | module component unit | test case | step phase stage | phase
stage | level layer | layer tier | hierarchy layer | probability chance likelihood | likely probable |
average mean | sum total add | add append insert plus | subtract minus remove | multiply times | number
count amount quantity | count number tally | amount volume quantity | length size | size dimension length
big | width breadth | maximum most highest largest biggest | minimum least lowest smallest | graph chart
plot | line row | shape form | model representation | train fit learn | predict forecast estimate | guess
estimate approximate | exact precise accurate | correct right true accurate | wrong incorrect false | true
correct | accuracy correctness | efficient effective performant | performance speed | resource asset |
waste loss | lose loss drop | lost missing gone | miss lack absent without | exist present there | happen
occur | occur arise happen appear | appear show | seem look appear | continue proceed go | stay remain
keep | keep maintain remain | maintain keep support | ensure guarantee assure | guarantee promise ensure |
depend rely | independent separate own | own separate individual | individual single separate | alone
independently | together jointly | instead alternatively | replace substitute swap | swap exchange switch
| exchange trade | switch toggle change | open unlock | close shut | closed complete | incomplete open
broken | turn rotate | spin rotate | shortest quickest fastest | near close | sender source transmitter |
receiver destination recipient | destination target | acknowledge confirm ack acknowledgement
acknowledgment | confirm acknowledge verify | retransmit resend | timeout expire | collision clash
conflict | fair fairness equal | header field | broadcast flood | router gateway | station node computer |
hop step | bit byte | encrypt cipher encode | encode encrypt | decode decrypt | password credential secret
| authenticate login identify | authorise permission permit | permission right privilege | policy rule |
rule regulation | standard norm | law regulation | money fund | revenue income sales | profit earnings |
user person people | person people someone individual | patient client | student pupil learner | teacher
instructor | doctor physician | nurse carer | illness disease sickness | early soon | late delayed |
prioritise rank | urgent pressing immediate | immediately instantly directly | direct immediate | quality
standard
`;

/** Words that turn a statement into its opposite: any left of the colon against any right of it. */
const opposites = `
increase grow rise raise gain more higher expand : decrease reduce drop lower shrink decline less fall |
fast quick rapid : slow | big large huge great : small little tiny | more : less few | most : least |
maximum : minimum | hot warm : cold cool | heat : cool | open incomplete broken : closed complete | open :
close shut | connect connected join attach touch : disconnect disconnected separate separated unconnected
detach | on : off | start begin : end stop finish | first : last | before : after | above over up top :
below under down bottom | inside internal inner : outside external outer | same identical equal :
different distinct unequal | always : never sometimes | all every : none some | possible able : impossible
unable | easy simple : hard difficult complex | safe secure : unsafe insecure dangerous | add insert
append : remove delete subtract | push : pull pop | attract : repel | positive : negative | true correct
right : false wrong incorrect | public : private | static : dynamic | compile : runtime | local : global |
synchronous : asynchronous | parallel : serial sequential | mutable : immutable | sorted ordered :
unsorted unordered | bounded finite limited : unbounded infinite unlimited | full : empty | light bright :
dark | light : heavy | strong : weak | good better : bad worse | cheap : expensive | advantage benefit :
disadvantage drawback | success succeed : fail failure | gain win : lose loss | send : receive | read :
write | client : server | input : output | sender source : receiver destination | encrypt : decrypt |
stateful : stateless | vertical : horizontal | left : right | even : odd | known : unknown | optional :
mandatory required | allow permit enable : forbid prevent prohibit disallow block | accept : reject refuse
| agree : disagree | reliable : unreliable | consistent : inconsistent | available : unavailable |
efficient : inefficient | dependent : independent | visible : invisible hidden | stable : unstable | acid
: base | absorb : reflect | expand : contract | dissolve : crystallise | dry : wet | soft : hard | smooth
: rough | high : low | long : short | wide : narrow | deep shallow : shallow | early : late | near close :
far distant | often frequently : rarely seldom | manual : automatic | centralised : decentralised
distributed | eager : lazy | pessimistic : optimistic | strict : loose | single one : multiple many
several | unique : duplicate
`;

const synonymsByStem = pairUp(
  groupsOf(synonymGroups).map((group): readonly [readonly string[], readonly string[]] => [group, group]),
);
const oppositesByStem = pairUp(
  opposites
    .replaceAll('\n', ' ')
    .split(' | ')
    .map((pair): readonly [readonly string[], readonly string[]] => {
      const [left, right] = pair.split(' : ');
      return [stemsOf(left ?? ''), stemsOf(right ?? '')];
    }),
);

/** Each stem of either side with all of the other side, itself left out. */
function pairUp(
  pairs: readonly (readonly [readonly string[], readonly string[]])[],
): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, Set<string>>();
  const relate = (one: string, others: readonly string[]): void => {
    const known = related.get(one) ?? new Set();
    for (const other of others) if (other !== one) known.add(other);
    related.set(one, known);
  };
  for (const [left, right] of pairs) {
    for (const one of left) relate(one, right);
    for (const one of right) relate(one, left);
  }
  return new Map([...related].map(([one, others]) => [one, [...others]]));
}

function groupsOf(text: string): readonly (readonly string[])[] {
  return text.replaceAll('\n', ' ').split(' | ').map(stemsOf);
}

function stemsOf(words: string): readonly string[] {
  return words.trim().split(/\s+/).map(stem);
}
