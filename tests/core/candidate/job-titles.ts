/** Job titles as people write them, by the role that fits. */
export const jobTitles: Readonly<Record<string, readonly string[]>> = {
  'software-engineer': titles(`Software Engineer; Senior Software Engineer II; Software Developer (m/w/d);
    Softwareentwickler; Software-Entwicklerin; Développeur logiciel; Junior Software Engineer, Example Ltd; SWE;
    Programmer; Graduate Software Developer; Software Engineering Intern; Software Development Engineer;
    Working student software development; Salesforce Developer; C# Developer; Blockchain Developer`),
  'backend-engineer': titles(`Backend Engineer; Senior Back-End Developer; Back End Software Engineer;
    Node.js backend developer; PHP Developer; Ruby on Rails Developer; Laravel Engineer; API developer;
    Lead Backend Developer; .NET Developer; ASP.NET Developer; Scala Developer`),
  'frontend-engineer':
    titles(`Front-end developer; Frontend Engineer; Senior React Developer; React.js Engineer;
    Angular developer; Web Developer; Webentwickler; UI Engineer; Vue.js developer; WordPress Developer;
    Junior Frontend Web Developer; UX Engineer`),
  'fullstack-engineer': titles(`Full Stack Developer; Full-Stack Engineer; Fullstack Software Engineer;
    MERN stack developer; Senior Full Stack Web Developer`),
  'javascript-developer': titles(
    `JavaScript Developer; TypeScript engineer; Node.js Developer; JS developer`,
  ),
  'python-developer': titles(`Python Developer; Senior Python Engineer; Django Developer; Python programmer`),
  'java-developer': titles(`Java Developer; Senior Java Software Engineer; Kotlin Developer;
    Java Spring Boot developer; J2EE developer; Java Entwickler`),
  'software-architect': titles(`Software Architect; Solutions Architect;
    Senior Solution Architect, Example Consulting; Enterprise Architect; Principal Engineer;
    Principal Software Engineer; IT-Architekt`),
  'tech-lead': titles(
    `Tech Lead; Technical Lead; Team Lead; Lead Developer; Lead Software Engineer; Staff Engineer`,
  ),
  'engineering-manager':
    titles(`Engineering Manager; Senior Engineering Manager - Payments; Head of Engineering;
    VP of Engineering; Director of Engineering; CTO; Chief Technology Officer; Software Development Manager;
    IT Manager`),
  'data-engineer': titles(`Data Engineer; Senior Data Engineer (Azure); ETL Developer; Analytics Engineer;
    Big Data Engineer; Data Platform Engineer; Senior Staff Data Engineer`),
  'data-scientist': titles(`Data Scientist; Junior Data Scientist; Applied Scientist; Data Science Intern;
    Statistician; Quantitative Analyst; Marketing Data Scientist`),
  'data-analyst': titles(`Data Analyst; Business Analyst; Business Intelligence Analyst; BI Developer;
    Product Analyst; Financial Data Analyst; Power BI Developer; Datenanalyst; Marketing Data Analyst;
    Retail Data Analyst; HR Data Analyst; Sales Data Analyst`),
  'ml-engineer': titles(`Machine Learning Engineer; ML Engineer; AI Engineer; Computer Vision Engineer;
    NLP engineer; Deep Learning Engineer; AI/ML Engineer`),
  'llm-engineer': titles(`Prompt Engineer; Generative AI Engineer; GenAI Developer; LLM Engineer`),
  'devops-engineer': titles(
    `DevOps Engineer; Dev Ops engineer; Release Engineer; DevSecOps Engineer; Build Engineer`,
  ),
  sre: titles(`Site Reliability Engineer; SRE; Senior SRE; Production Engineer; Operations Engineer`),
  'cloud-engineer': titles(`Cloud Engineer; AWS Cloud Engineer; Azure Engineer; Cloud Architect;
    AWS Solutions Architect; Infrastructure Engineer`),
  'platform-engineer': titles(`Platform Engineer; Senior Platform Engineer; Kubernetes Engineer;
    Developer Experience Engineer`),
  'systems-administrator': titles(`System Administrator; Systemadministrator (m/w/d); Linux Admin; Sysadmin;
    Network Engineer; IT Support Specialist; IT administrator; Systems Engineer; Help Desk Technician;
    Technical Support Engineer`),
  'security-engineer': titles(`Security Engineer; Cyber Security Analyst; Information Security Analyst;
    Penetration Tester; SOC Analyst Level 1; Application Security Engineer; Security Architect`),
  'qa-engineer': titles(`QA Engineer; Quality Assurance Engineer; Software Tester; SDET;
    Software Development Engineer in Test; Test Automation Engineer; QA Analyst; Manual tester; Games Tester`),
  'database-administrator': titles(
    `Database Administrator; DBA; Oracle DBA; SQL Developer; Senior Database Engineer`,
  ),
  'product-manager': titles(`Product Manager; Senior Product Manager, Growth; Product Owner;
    Technical Product Manager; Head of Product; Produktmanagerin; Associate Product Manager`),
  'project-manager': titles(`Project Manager; IT Project Manager; Scrum Master; Agile Coach; Delivery Manager;
    Programme Manager; Projektleiter; Chef de projet; Technical Program Manager; Marketing Project Manager`),
  'ux-designer': titles(`UX Designer; UI/UX Designer; Product Designer; User Researcher; UX Researcher;
    Interaction Designer; User Experience Designer; Content Designer`),
  'systems-engineer': titles(`C++ Developer; Senior C++ Software Engineer; C/C++ Developer; Rust Engineer;
    Rust Developer; Systems Programmer; Linux Kernel Developer; Kernel Engineer; Compiler Engineer; C Programmer;
    Systems Software Engineer`),
  'go-developer':
    titles(`Go Developer at a bank; Golang Engineer; Senior Go Engineer; Golang Backend Developer;
    Go Software Engineer; Go programmer`),
  'mobile-engineer': titles(`iOS Developer; iOS Engineer; Senior Android Developer; Mobile App Developer;
    Flutter Developer; React Native Engineer; Mobile Engineer; Swift Developer; App developer; Lead iOS Engineer;
    Mobile Application Developer; Android Software Engineer; Kotlin Android Developer`),
  'accessibility-specialist':
    titles(`Accessibility Specialist; Accessibility Engineer; Senior Accessibility Consultant;
    Digital Accessibility Specialist; Web Accessibility Specialist; A11y Engineer; Accessibility Tester`),
  'mlops-engineer': titles(`MLOps Engineer; ML Ops Engineer; Senior MLOps Engineer; ML Platform Engineer;
    Machine Learning Infrastructure Engineer; Machine Learning Operations Engineer; AI Platform Engineer`),
  'embedded-engineer': titles(`Embedded Software Engineer; Firmware Engineer; Senior Embedded Developer;
    Embedded Systems Engineer; Embedded C Developer; IoT Engineer; IoT Developer; Embedded Linux Engineer;
    Firmware Developer; Embedded Softwareentwickler`),
  'game-developer': titles(`Game Developer; Games Programmer; Gameplay Programmer; Unity Developer;
    Unreal Engine Developer; Graphics Programmer; Senior Gameplay Engineer; Unity3D Developer; Rendering Engineer`),
  'technical-writer':
    titles(`Technical Writer; Senior Technical Writer; Technical Author; Documentation Specialist;
    API Documentation Writer; Documentation Engineer; Technische Redakteurin; Technical Communicator`),
  'customer-support-specialist': titles(`Customer Support Specialist; Customer Service Representative;
    Customer Success Manager; Call Center Agent; Call Centre Team Leader; Customer Support Engineer;
    Customer Care Specialist; Senior Customer Success Manager, EMEA; Customer Experience Manager;
    Customer Service Advisor; Client Services Manager; Support Agent; Technical Account Manager; Kundenberaterin`),
  'sales-representative':
    titles(`Account Executive; Sales Representative; Sales Manager; Senior Account Executive;
    Key Account Manager; Business Development Manager; Business Development Representative; Sales Engineer;
    Sales Development Representative; SDR; Regional Sales Manager; Inside Sales Rep; Account Manager; Head of Sales;
    Area Sales Manager; Pre-Sales Consultant; Sales Executive; Enterprise Account Executive; Salesperson;
    Medical Sales Representative; Vertriebsleiter; Sales`),
  'marketing-manager':
    titles(`Marketing Manager; Digital Marketing Manager; Marketing Executive; SEO Specialist;
    Content Marketing Manager; Social Media Manager; Brand Manager; Product Marketing Manager; Marketing Coordinator;
    Marketing Intern; Growth Marketer; Performance Marketing Manager; Copywriter; Community Manager;
    Email Marketing Specialist; Head of Marketing; CMO; PR Manager; Marketing Director; Communications Manager; Go-to-Market Manager`),
  accountant: titles(`Accountant; Bookkeeper; Senior Accountant; Financial Analyst; Finance Manager;
    Financial Controller; Accounts Payable Clerk; Accounts Assistant; Management Accountant; Chartered Accountant;
    Auditor; Internal Auditor; Payroll Specialist; Tax Accountant; CFO; Chief Financial Officer; FP&A Analyst;
    Finanzbuchhalterin; Comptable; Credit Controller; Finance Business Partner; Accounting Manager`),
  recruiter: titles(`Recruiter; Technical Recruiter; HR Business Partner; HR Manager; Human Resources Manager;
    Human Resources Specialist; Talent Acquisition Specialist; Talent Acquisition Manager; Recruitment Consultant;
    HR Generalist; People Operations Manager; People Partner; HR Assistant; Head of People; HR Administrator;
    Headhunter; Personalreferentin; Learning and Development Manager`),
  'operations-manager':
    titles(`Operations Manager; Warehouse Manager; Logistics Manager; Supply Chain Manager;
    Logistics Coordinator; Head of Operations; COO; Chief Operating Officer; Procurement Manager; Supply Chain Analyst;
    Purchasing Manager; Buyer; Demand Planner; Warehouse Supervisor; Warehouse Operative; Production Manager;
    Inventory Manager; Fleet Manager; Dispatcher; Lagerleiter; Transport Planner; Business Operations Manager;
    Operations Coordinator; Director of Operations`),
  nurse:
    titles(`Nurse; Registered Nurse; Staff Nurse; Senior Staff Nurse; ICU Nurse; Paediatric Nurse; Nurse Practitioner;
    Healthcare Assistant; Care Assistant; Certified Nursing Assistant; Mental Health Nurse; District Nurse;
    Charge Nurse; Midwife; Caregiver; Carer; Director of Nursing; Ward Manager; Krankenschwester; Pflegefachkraft;
    Gesundheits- und Krankenpfleger; Infirmière; Registered Nurse, Sample Hospital; Health Care Assistant`),
  teacher: titles(`Teacher; Primary School Teacher; Secondary School Teacher; Maths Teacher; English Teacher;
    High School Math Teacher; Teaching Assistant; Head Teacher; Headteacher; Special Education Teacher; ESL Teacher;
    Kindergarten Teacher; Substitute Teacher; Lecturer; Private Tutor; Early Years Practitioner; Nursery Nurse;
    Computer Science Teacher; Music Teacher; Grundschullehrerin; Lehrer; Teacher of Physics; Deputy Head Teacher`),
  'office-administrator':
    titles(`Office Administrator; Executive Assistant; Personal Assistant; Office Manager;
    Receptionist; Secretary; Administrative Assistant; Office Assistant; Data Entry Clerk; Legal Secretary;
    Medical Receptionist; Virtual Assistant; Administration Assistant; Admin Assistant; Team Assistant;
    Executive Assistant to the CEO; Administrative Officer; Bürokauffrau; School Administrator; PA to the CEO`),
  'retail-associate':
    titles(`Retail Associate; Barista; Cashier; Sales Assistant; Sales Associate; Shop Assistant;
    Store Manager; Assistant Store Manager; Waiter; Waitress; Bartender; Hotel Receptionist; Restaurant Manager;
    Retail Manager; Retail Sales Assistant; Visual Merchandiser; Guest Service Agent; Hotel Manager; Store Associate;
    Supermarket Cashier; Head Waiter; Verkäuferin; Kellner; Front Desk Agent; Customer Assistant; Bar Staff; Retail`),
  any: titles(`Mechanical Engineer; Civil engineer; Real estate developer; Curriculum developer; Chef; Head Chef;
    Sous Chef; Lawyer; Truck driver; Event manager; Electrical Engineer; Electrician; Airline Pilot; Plumber;
    Carpenter; Dentist; Physician; Pharmacist; Police Officer; Journalist; Psychologist; Interior Designer;
    Fashion Designer; Hairdresser; Farmer; Paralegal; Social Worker; Physiotherapist; Car Mechanic; Translator;
    Photographer; Chief Executive Officer; Research Assistant; Flight Attendant; ???; Sample Candidate`),
};

function titles(list: string): readonly string[] {
  return list.split(';').map((title) => title.trim().replace(/\s+/g, ' '));
}
