/** Titles of the roles that do not build software, as people write them: see `moreRoleTitles`. */
export const serviceRoleTitles: Readonly<Record<string, readonly string[]>> = {
  'technical-writer':
    titles(`technical communicator; technical editor; technical content writer; docs engineer;
    documentation specialist; documentation manager; technical documentation; user assistance developer;
    technischer redakteur; technische redakteurin; redacteur technique`),
  'customer-support-specialist':
    titles(`customer service agent; customer service manager; customer service advisor;
    customer service associate; customer service assistant; customer service; customer support; customer success;
    customer success associate; customer experience manager; customer experience specialist; customer advisor;
    customer relations officer; customer support engineer; client success manager; client services manager;
    call centre operator; call centre representative; callcentre team lead; support specialist; support representative;
    support team lead; technical account manager; technical support representative; onboarding specialist;
    kundenberater; kundenbetreuer; kundenservice`),
  'sales-representative':
    titles(`sales; sales agent; sales consultant; sales director; sales lead; sales engineer;
    sales development representative; sales operations manager; sales team lead; sales coordinator; area sales manager;
    regional sales manager; sales advisor; field sales representative; inside sales representative; sales administrator;
    head of sales; vp sales; chief revenue officer; sdr; bdr; account director; territory manager; solutions engineer;
    presales consultant; presales engineer; medical sales representative; pharmaceutical sales representative;
    insurance sales agent; real estate sales agent; partnership manager; vertriebsmitarbeiter; vertriebsleiter;
    aussendienstmitarbeiter; commercial manager; telesales agent; salesperson; salesman; saleswoman`),
  'marketing-manager': titles(`marketing; marketing assistant; marketing coordinator; marketing executive;
    marketing director; marketing associate; marketing analyst; marketing lead; marketing officer; marketing consultant;
    marketing communications manager; digital marketer; digital marketing executive; growth marketer; growth manager;
    seo specialist; seo manager; seo; ppc specialist; performance marketer; email marketing specialist;
    social media manager; social media marketing manager; community manager; content marketer; content strategist;
    content manager; content creator; copywriter; campaign manager; communications manager; public relations manager;
    pr manager; brand strategist; cmo; marketing operations manager; crm manager; e commerce marketing manager`),
  accountant:
    titles(`accountant manager; chartered accountant; management accountant; cost accountant; tax accountant;
    tax advisor; staff accountant; accountant assistant; accountant clerk; account clerk; accounts assistant;
    accounts payable specialist; accounts receivable specialist; accounts receivable clerk; payroll specialist;
    payroll clerk; payroll manager; auditor; internal auditor; audit manager; financial accountant;
    financial planning and analysis manager; fp&a analyst; finance analyst; finance director; finance officer;
    finance assistant; finance business partner; head of finance; cfo; finance; treasury analyst; treasurer;
    credit controller; controller; investment analyst; budget analyst; buchhalter; finanzbuchhalter; bilanzbuchhalter;
    steuerberater; comptable; contable; cpa`),
  recruiter:
    titles(`technical recruiter; recruiter consultant; recruiter coordinator; recruiter manager; talent partner;
    talent manager; talent sourcer; talent specialist; head of talent; head of people; chief people officer; hr; hr assistant;
    hr officer; hr coordinator; hr specialist; hr advisor; hr administrator; hr director; hr consultant; hr executive;
    hr operations manager; people manager; people operations manager; people operations specialist; people advisor;
    hr business partner; business partner hr; employee relations manager; compensation and benefits manager;
    compensation and benefits analyst; learning and development manager; headhunter; personalreferent;
    personalleiter; employer branding manager`),
  'operations-manager':
    titles(`operations director; operations lead; operations coordinator; operations analyst;
    operations supervisor; operations assistant; operations associate; operations specialist; head of operations;
    vp operations; coo; business operations manager; logistics specialist; logistics analyst; logistics planner;
    logistics supervisor; supply chain analyst; supply chain planner; supply chain coordinator; supply chain specialist; demand planner; supply planner; material planner; inventory manager; inventory analyst;
    inventory controller; warehouse supervisor; warehouse lead; warehouse operative; warehouse worker; warehouse associate; distribution manager; fulfilment manager; fleet manager; transport manager; transport planner;
    freight forwarder; freight coordinator; shipping coordinator; shipping clerk; dispatcher; procurement specialist;
    procurement officer; purchasing manager; purchasing agent; buyer; category manager; production manager;
    production planner; plant manager; shift manager; process improvement manager; lean manager; lagerleiter;
    logistiker; disponent; einkaufer; acheteur`),
  nurse:
    titles(`nurse manager; nurse practitioner; charge nurse; head nurse; icu nurse; emergency nurse; paediatric nurse;
    pediatric nurse; mental health nurse; community nurse; district nurse; practice nurse; theatre nurse; surgical nurse;
    critical care nurse; licensed practical nurse; clinical nurse specialist; nurse assistant; student nurse; school nurse;
    ward manager; ward sister; matron; midwife; care worker; carer; caregiver; senior carer; care home assistant;
    support worker care; healthcare support worker; health care assistant; home health aide; home carer; care manager;
    cna; krankenschwester; krankenpfleger; pflegefachkraft; pflegefachfrau; pflegefachmann; pfleger; altenpfleger;
    infirmier; enfermero; enfermera`),
  teacher:
    titles(`school teacher; primary teacher; secondary teacher; elementary school teacher; high school teacher;
    middle school teacher; maths teacher; english teacher; science teacher; physics teacher; history teacher;
    music teacher; art teacher; language teacher; physical education teacher; pe teacher; computer science teacher;
    supply teacher; substitute teacher; class teacher; classroom teacher; newly qualified teacher; trainee teacher;
    kindergarten teacher; nursery teacher; preschool teacher; early years teacher; early years practitioner;
    early years educator; nursery nurse; special education teacher; sen teacher; esl teacher; tefl teacher; head of year;
    deputy head teacher; teacher assistant; learning support assistant; lecturer; tutor; educator; schoolteacher;
    headteacher; lehrer; lehrkraft; grundschullehrer; gymnasiallehrer; erzieher; enseignant; professeur des ecoles;
    profesor; maestro`),
  'office-administrator':
    titles(`office assistant; office clerk; office coordinator; office supervisor; office administration;
    administration assistant; administration officer; administrative officer; administrative coordinator;
    administrative clerk; administrative secretary; administration manager; admin assistant; clerical officer;
    clerical assistant; data entry clerk; data entry operator; data entry specialist; virtual assistant; typist;
    front desk receptionist; front office assistant; medical secretary; medical receptionist; legal secretary;
    school secretary; school administrator; team assistant; team secretary; management assistant; assistant to the ceo;
    pa to the ceo; filing clerk; records clerk; records manager; assistenz der geschaftsfuhrung; burokauffrau; burokaufmann;
    sekretar; sekretarin; teamassistenz`),
  'retail-associate':
    titles(`retail assistant; retail manager; retail sales associate; retail sales assistant; retail worker;
    retail supervisor; retail; sales associate; sales floor associate; sales clerk; store assistant; store associate;
    store supervisor; assistant store manager; deputy store manager; shop manager; shop supervisor; shopkeeper;
    shop floor assistant; customer assistant; checkout operator; till operator; stock clerk; stock associate; shelf stacker;
    visual merchandiser; merchandiser; personal shopper; waitress; waiting staff; bartender; bar staff; bar manager;
    head waiter; restaurant server; restaurant host; restaurant supervisor; restaurant manager; cafe manager;
    fast food worker; food and beverage manager; food service assistant; crew member; hotel manager; hotel front desk agent;
    front desk agent; front office manager hotel; guest service agent; guest relations officer; hospitality manager;
    hospitality assistant; hospitality; concierge; hotel receptionist night; night auditor; housekeeping supervisor;
    verkaufer; verkauferin; filialleiter; kassierer; kellner; rezeptionist; vendeur; vendeuse; dependiente; camarero`),
};

function titles(list: string): readonly string[] {
  return list.split(';').map((title) => title.trim().replace(/\s+/g, ' '));
}
