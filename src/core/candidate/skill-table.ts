/**
 * Technologies and methods that CVs and job descriptions name, by the domain of the bank that asks about them.
 * `Name = alias, alias` matches the name and its aliases in any case; `Name : alias, alias` only the aliases.
 * A word after `!` matches in exactly this case (it is an everyday word, too); a word after `?` does so only where it
 * stands as in a list of technologies (a letter or a very common word). Entries end with `;`.
 */
export const skillTable = {
  programming: `
    C# = csharp, c sharp; Ruby : ?Ruby, ?ruby; PHP; Perl : !Perl; Haskell; Elixir : !Elixir; Erlang; Clojure; F# = fsharp; OCaml; Lua : !Lua; Julia : ?Julia;
    MATLAB; COBOL; Fortran; Delphi : !Delphi, object pascal; Visual Basic = vba, vb.net;
    Bash = shell scripting, shell script, shell scripts, zsh; PowerShell; Solidity;
    Object-oriented programming = oop, object oriented programming, object-oriented design, object oriented;
    Functional programming; Design patterns; Clean code; SOLID principles : solid principles, !SOLID; Refactoring;
    Code review = code reviews; Pair programming; Multithreading = concurrency, multi-threading; WebAssembly = wasm; .NET = dotnet, .net core, .net framework, dot net, net core;
    Regular expressions = regex`,
  algorithms: `
    Data structures; Algorithms; Dynamic programming; Graph algorithms; Competitive programming = codeforces, leetcode;
    Computational complexity = big o`,
  javascript: `
    JavaScript = java script, ecmascript, es6, !JS, ?js; TypeScript = type script, !TS, ?ts; Node.js = nodejs, node js, !Node;
    Deno : !Deno; Bun : ?Bun; Express.js = expressjs, express js, ?Express, ?express; NestJS = nest js; npm; Yarn : ?Yarn; Webpack; Vite : !Vite; Babel : !Babel; ESLint; RxJS; jQuery`,
  python: `
    Python = python3; Django = django rest framework; Flask : !Flask; FastAPI = fast api; NumPy; SciPy; Jupyter = jupyter notebook, jupyter notebooks;
    Celery : !Celery; SQLAlchemy; pytest; asyncio; Poetry : ?Poetry; Pydantic`,
  java: `
    Java; Kotlin; Scala; Groovy : !Groovy; JVM; Spring Boot = springboot; Spring : ?Spring, ?spring, spring framework, spring mvc, spring security, spring cloud;
    Hibernate : !Hibernate; JPA : !JPA; Maven : !Maven; Gradle; JUnit; Jakarta EE = j2ee, java ee; Quarkus; Micronaut; Tomcat; Vert.x; JDBC; Akka`,
  frontend: `
    HTML = html5; CSS = css3; Sass = scss; Less : ?Less; Tailwind CSS = tailwind, tailwindcss; Bootstrap : !Bootstrap;
    React : !React, ?react, reactjs, react.js, react hooks; Angular = angularjs; Vue.js = vue, vuejs; Svelte = sveltekit; Next.js = nextjs, next js; Nuxt = nuxt.js;
    Redux; MobX; Ember : ?Ember, ember.js; Backbone.js; Web components; Progressive web apps = pwa, pwas, progressive web app;
    Web performance = core web vitals, lighthouse; Responsive design = responsive web design;
    Storybook; D3.js = d3; Service workers = service worker; Web APIs = dom manipulation; WordPress; Shopify; WooCommerce; Material UI = mui; styled-components; Astro : ?Astro; Gatsby : ?Gatsby; Electron : !Electron`,
  backend: `
    REST = restful, rest api, rest apis, restful apis, restful api, restful services; GraphQL = apollo graphql; gRPC = protobuf, protocol buffers; SOAP : !SOAP;
    Ruby on Rails = rails, ror; Laravel; Symfony; ASP.NET = asp.net core, asp net; Entity Framework = ef core; Phoenix : ?Phoenix;
    OpenAPI = swagger; WebSockets = websocket, socket.io; Microservices = micro services, microservice, microservice architecture; API design = api gateway, api development;
    OAuth = oauth 2.0, openid connect, oidc; JWT; Caching = memcached; Message queues = message queue, messaging; Webhooks; Serverless; Strapi; Drupal; Magento; Prisma : !Prisma`,
  databases: `
    SQL = t-sql, tsql, pl/sql, plsql; PostgreSQL = postgres, psql, postgis; MySQL = my sql; MariaDB; SQLite; Oracle Database : oracle db, oracle database, !Oracle;
    Microsoft SQL Server = sql server, mssql, ms sql; MongoDB = mongo; Redis; Cassandra; DynamoDB = dynamo db; Elasticsearch = elastic search, opensearch, elk stack, elk;
    Neo4j; Couchbase = couchdb; InfluxDB = timescaledb; CockroachDB; Firebase = firestore; Supabase; Solr; HBase; Db2; ClickHouse; NoSQL;
    Database design = data modelling, data modeling, schema design, database modelling; Query optimisation = query optimization, query tuning, sql tuning; Stored procedures; Sharding; Replication : database replication; Hazelcast; Sybase; Teradata; ORM`,
  'distributed-systems': `
    Kafka = apache kafka, confluent; RabbitMQ = rabbit mq; ActiveMQ; NATS : !NATS; Apache Pulsar = pulsar; ZooKeeper; etcd; Event sourcing; CQRS;
    Event-driven architecture = event driven architecture, event-driven; Distributed systems = distributed computing; Consensus algorithms : ?Raft, !Paxos, raft consensus; Amazon SQS : sqs, sns; Saga pattern; Load balancing = load balancer, haproxy`,
  'system-design': `
    System design = software architecture, solution architecture, systems architecture; Domain-driven design = ddd, domain driven design; Scalability;
    UML; Hexagonal architecture = clean architecture; Monolith migration = strangler pattern, monolith decomposition; High availability; Capacity planning; Enterprise architecture = togaf; Technical design`,
  cloud: `
    AWS = amazon web services; Azure = microsoft azure; Google Cloud = gcp, google cloud platform; Amazon EC2 : ec2; Amazon S3 : s3; AWS Lambda = !Lambda, lambdas;
    Amazon RDS : rds; CloudFormation; AWS CDK = cdk; Terraform = opentofu; Pulumi; Ansible; Chef : ?Chef; Puppet : !Puppet; SaltStack; CloudFront; Cloudflare; Heroku; Vercel = netlify; DigitalOcean;
    OpenStack; VMware = vsphere, esxi; Infrastructure as code = iac; Azure DevOps; IAM : !IAM; FinOps = cloud cost optimisation, cloud cost optimization; BigQuery; Cloud migration; ECS : !ECS, fargate; Packer : ?Packer; Hyper-V`,
  containers: `
    Docker = docker compose, docker-compose, dockerfile; Kubernetes = k8s; Helm : !Helm, helm charts; OpenShift; Podman; Istio = service mesh; EKS : !EKS; AKS : !AKS; GKE : !GKE; containerd; Rancher; Nomad : ?Nomad; Docker Swarm; Argo CD = argocd, argo; Kustomize; LXC`,
  networking: `
    TCP/IP = tcp, udp; DNS; HTTP = https, http/2; TLS = ssl, ssl/tls; VPN = wireguard, openvpn, ipsec; BGP; OSPF; DHCP; LAN/WAN = lan, wan, vlan, vlans; Cisco = ccna, ccnp, cisco ios; Juniper; Firewalls = firewall, palo alto, fortinet, fortigate;
    nginx; Apache HTTP Server = apache httpd, apache2; Envoy : !Envoy; Wireshark; SD-WAN; Wi-Fi = wlan, wifi; QUIC; Proxy servers = reverse proxy; CDN`,
  'operating-systems': `
    Linux = ubuntu, debian, red hat, rhel, centos, fedora, suse; Unix = solaris, aix, freebsd; Windows Server; Active Directory = entra id, azure ad; macOS; systemd; Virtualisation = virtualization, kvm, proxmox; LDAP; Exchange Server = microsoft exchange; Intune; Microsoft 365 = office 365, m365; eBPF`,
  sre: `
    Prometheus; Grafana; Datadog; New Relic; Splunk; OpenTelemetry = otel; Jaeger; Sentry : !Sentry; PagerDuty = opsgenie; Nagios = zabbix, icinga; Logstash = kibana, fluentd; Loki : ?Loki; CloudWatch; Dynatrace = appdynamics;
    Monitoring = alerting; Observability; SLOs = slo, sli, slis, service level objectives, error budgets; Incident management = incident response, on-call, on call, postmortems, post-mortems; Chaos engineering; Disaster recovery; Site reliability engineering`,
  security: `
    OWASP = owasp top 10; Penetration testing = pentesting, pen testing, pentest; Burp Suite; Metasploit; Nmap; SIEM; Threat modelling = threat modeling; Cryptography = encryption, pki; ISO 27001 = iso27001; GDPR = dsgvo; SOC 2; PCI DSS = pci-dss; HIPAA;
    Zero trust; SAST = dast, static application security testing; Vulnerability management = vulnerability assessment, nessus, qualys; HashiCorp Vault = !Vault; Keycloak = okta, auth0; SAML = single sign-on, sso; Identity management = iam policies; DevSecOps; CISSP; OSCP; Malware analysis = reverse engineering; EDR : !EDR, crowdstrike; NIST; Snyk; Secure coding; Digital forensics`,
  testing: `
    Selenium; Cypress : !Cypress; Playwright; Puppeteer; Jest : !Jest; Mocha : ?Mocha; Vitest; Testing Library = react testing library; TestNG; Mockito; Cucumber : !Cucumber, gherkin; Postman : !Postman; JMeter = gatling, k6; SoapUI = rest assured; Appium; TestRail;
    Test-driven development = tdd, test driven development; Behaviour-driven development = bdd, behavior driven development; Unit testing = unit tests; Integration testing = integration tests; End-to-end testing = e2e, e2e testing, end to end tests; Test automation = automated testing, automated tests; Performance testing = load testing; Contract testing = contract tests; Regression testing; Manual testing = exploratory testing; ISTQB; SonarQube; Robot Framework; Quality assurance; Property-based testing`,
  delivery: `
    Git = gitflow; GitHub; GitLab; Bitbucket; SVN = subversion; Jenkins; GitHub Actions; GitLab CI = gitlab ci/cd; CircleCI = circle ci; Travis CI; TeamCity; CI/CD = continuous integration, continuous delivery, continuous deployment, ci cd; GitOps = flux cd; Bazel; CMake; Make : makefile, makefiles, gnu make; Artifactory = nexus repository;
    Feature flags = feature toggles, launchdarkly; Trunk-based development = trunk based development; Release management; Monorepo = nx monorepo, turborepo; DevOps; Blue-green deployment = canary releases, canary deployment; Semantic versioning; Spinnaker`,
  'data-engineering': `
    Spark : !Spark, apache spark, pyspark; Hadoop = hdfs, mapreduce; Hive : !Hive; Airflow = apache airflow; dbt; Snowflake : !Snowflake; Databricks = delta lake; Redshift; Flink = apache flink; Apache Beam = dataflow; NiFi; Presto : ?Presto, trino; ETL = elt, etl pipelines; Data pipelines = data pipeline; Data warehousing = data warehouse, data warehouses; Data lakes = data lake, lakehouse;
    Parquet = avro; Dagster = prefect; Fivetran = airbyte; Kinesis; AWS Glue; Talend = informatica, ssis; Stream processing = streaming data; Data quality = great expectations; Data governance = data catalogue, data catalog, master data management; Change data capture = !CDC, debezium; Iceberg : ?Iceberg, apache iceberg; Synapse : !Synapse, azure data factory; Big data`,
  statistics: `
    R : ?R, rlang, rstudio, tidyverse, ggplot2; SAS : !SAS; SPSS; Stata; A/B testing = ab testing, a/b tests, split testing, experimentation; Hypothesis testing; Regression analysis = linear regression, logistic regression; Bayesian statistics = bayesian, bayesian inference; Time series = time series analysis, forecasting; Causal inference; Statistics = statistical analysis, statistical modelling, statistical modeling; Experimental design = design of experiments; Survival analysis; Monte Carlo simulation = monte carlo; Probability theory = probability; Econometrics; Stan : ?Stan, pymc`,
  'machine-learning': `
    Machine learning = !ML, maschinelles lernen; scikit-learn = sklearn, scikit learn; XGBoost = lightgbm, catboost; Feature engineering; Recommendation systems = recommender systems, recommender system; Computer vision = opencv, image recognition; Natural language processing = nlp, spacy, nltk; Anomaly detection; Clustering : k-means, clustering algorithms; Reinforcement learning; Predictive modelling = predictive modeling, predictive analytics; Random forests = random forest, gradient boosting`,
  llm: `
    Deep learning = neural networks, neural network, cnn, rnn, lstm; PyTorch; TensorFlow; Keras : !Keras; Transformers = hugging face, huggingface; Large language models = llm, llms, large language model, gpt, gpt-4, chatgpt; LangChain = llamaindex, langgraph; Prompt engineering; Retrieval-augmented generation = !RAG, retrieval augmented generation; Vector databases = vector database, pinecone, weaviate, faiss, pgvector, qdrant; Fine-tuning = fine tuning, !LoRA; OpenAI API = openai; Generative AI = genai, gen ai; JAX : !JAX; CUDA; ONNX; Diffusion models = stable diffusion; AI agents = agentic ai; BERT : !BERT; Model quantisation = quantization`,
  'data-analysis': `
    Excel : !Excel, ?excel, ms excel, microsoft excel, pivot tables; Tableau; Power BI = powerbi, dax, power query; Looker = looker studio, lookml; Qlik = qlikview, qlik sense; pandas; Matplotlib = seaborn, plotly; Google Analytics = ga4; Data visualisation = data visualization, dashboards, dashboarding; Data analysis = data analytics, datenanalyse, exploratory data analysis; Business intelligence = ssrs, business objects; Metabase = superset; Amplitude : !Amplitude, mixpanel; KPIs = kpi reporting, kpi; Cohort analysis = funnel analysis; Reporting; Google Sheets; Alteryx; SAP BW; Requirements analysis = business analysis, requirements engineering; Web scraping`,
  'product-management': `
    Product strategy = product vision; Product roadmap = roadmapping, roadmaps, product roadmaps; Product discovery; User stories = user story mapping; Backlog management = product backlog, backlog grooming, backlog refinement; OKRs = okr; Go-to-market = go to market, gtm; Stakeholder management; Pricing strategy; MVP : !MVP, mvps; Product analytics; Customer interviews = customer discovery; Product management; Product-led growth; Value proposition; Jobs to be done = jtbd`,
  'project-management': `
    Scrum; Kanban; Agile = agile methods, agile methodologies; SAFe : !SAFe, scaled agile; Jira; Confluence; Trello = asana, monday.com; PRINCE2; PMP : !PMP, pmi; Waterfall : !Waterfall; Risk management; Microsoft Project = ms project; Gantt charts = gantt; Sprint planning = retrospectives, daily stand-ups; Change management; Project management = projektmanagement, gestion de projet; Programme management = program management; ITIL; ServiceNow; Resource planning; Extreme programming`,
  'ux-design': `
    Figma; Sketch : ?Sketch; Adobe XD; InVision; Photoshop = adobe photoshop; Illustrator : !Illustrator, adobe illustrator; Wireframing = wireframes, wireframe; Prototyping = prototypes, rapid prototyping; User research = user interviews, ux research; Usability testing = usability tests; Information architecture; Design systems = design system; Interaction design; Personas = user personas; Journey mapping = customer journey mapping, customer journeys; Design thinking; Card sorting; UX writing; Visual design = ui design; UX design = user experience design; Framer : !Framer; Axure = balsamiq; Miro : !Miro; Service design; Zeplin; Heuristic evaluation`,
  'people-management': `
    Mentoring = mentorship; Coaching; Hiring = technical interviews; Performance reviews = performance management; Team leadership = team lead, people management, line management, team management; One-to-ones = 1:1s, one-on-ones; Onboarding; Career development; Conflict resolution; Organisational design = organizational design; Leadership development; Succession planning; Workforce planning = headcount planning`,
  systems: `
    C : ?C, ansi c; C++ = cpp, c plus plus; Rust : !Rust, ?rust, rustlang; Assembly : assembler, assembly language, x86 assembly; Zig : ?Zig; Qt : !Qt;
    Kernel development = linux kernel, device drivers; Memory management = manual memory management; STL : !STL, c++ standard library; LLVM = clang; GDB = lldb; Valgrind = addresssanitizer; SIMD; Boost : ?Boost; Lock-free programming = lock-free; POSIX; OpenMP; MPI : !MPI; Tokio : !Tokio; Compilers = compiler construction, compiler design; Systems programming = low-level programming`,
  go: `
    Go : ?Go, golang; Goroutines = go routines; Gin : ?Gin; Gorilla Mux = gorilla toolkit; Go modules; GORM : !GORM; Go kit`,
  mobile: `
    Swift : !Swift; SwiftUI; UIKit; Objective-C = objective c, objc; Dart : !Dart; Flutter; React Native; Android = android sdk; iOS = ios sdk; Xamarin; Jetpack Compose; Kotlin Multiplatform; Ionic : !Ionic; Capacitor : ?Capacitor; Cordova = phonegap; Xcode; Android Studio; Core Data; Expo : ?Expo; Fastlane; TestFlight; Crashlytics; App Store = app store connect; Google Play = play store; Push notifications; Mobile development = mobile app development, mobile apps; MVVM`,
  accessibility: `
    Accessibility = a11y, web accessibility, digital accessibility; WCAG = wcag 2.1, wcag 2.2; ARIA : !ARIA, wai-aria; Screen readers = screen reader, nvda, voiceover, talkback, !JAWS; axe : axe-core, axe devtools; Section 508; EN 301 549; Keyboard navigation; Inclusive design; Accessibility audits = accessibility audit, accessibility testing; Assistive technology = assistive technologies`,
  mlops: `
    MLOps; MLflow; Kubeflow; SageMaker; Vertex AI; Azure ML = azure machine learning; Model deployment = model serving; Model monitoring = drift detection; Feature stores = feature store, !Feast; Weights & Biases = wandb; BentoML; Seldon Core = kserve; TorchServe = triton inference server; DVC : !DVC, data version control; Model registry; Ray : ?Ray; ML pipelines = machine learning pipelines`,
  embedded: `
    Embedded C; Embedded systems = embedded software, embedded linux; RTOS = freertos, zephyr rtos, real-time operating system; Arduino; Raspberry Pi; STM32; ESP32 = esp8266; Microcontrollers = microcontroller, mcu; ARM Cortex = cortex-m; Firmware = firmware development; I2C; SPI : !SPI; UART; CAN bus = canbus; MQTT; Bluetooth Low Energy = !BLE; Yocto; AUTOSAR; FPGA = vhdl, verilog; PLC programming = !PLC, siemens tia portal; Internet of things = !IoT; JTAG; Oscilloscopes = oscilloscope, logic analyser, logic analyzer; MISRA C`,
  games: `
    Unity : !Unity, unity3d; Unreal Engine = unreal engine 5; Godot; Game development = game programming, gameplay programming; OpenGL; Vulkan; DirectX = direct3d; Three.js = webgl; Shaders = hlsl, glsl, shader programming; Computer graphics = 3d graphics, real-time rendering; Blender : !Blender; Game physics = physx; Netcode = multiplayer networking`,
  'technical-writing': `
    Technical writing = technical documentation; API documentation; User manuals = user guides, user documentation; DITA : !DITA; MadCap Flare; Docs as code = docs-as-code; Markdown; AsciiDoc; reStructuredText; Docusaurus; Style guides = style guide, microsoft manual of style; Release notes; Plain language = plain english; Adobe FrameMaker = framemaker; Single-sourcing = content reuse, structured authoring; Proofreading = copy editing, copyediting`,
  'customer-support': `
    Customer support = client support; Customer service = customer care; Customer success; Zendesk; Freshdesk; Intercom : !Intercom; Ticketing systems = ticketing system; Live chat; Call centre operations = call center, call centre, contact center, contact centre; Escalation management = escalations; Complaint handling = complaints handling; CSAT = customer satisfaction score; Net Promoter Score = !NPS; Customer onboarding; Customer retention = churn reduction; Gainsight; Help centre = help center, help centre articles, help center articles`,
  sales: `
    Salesforce = sfdc; Pipedrive; CRM = customer relationship management; Cold calling; Lead generation = lead gen; Prospecting = sales prospecting; Negotiation = contract negotiation; Account management = key account management; Business development; B2B sales; B2C sales; Sales forecasting; Pipeline management = sales pipeline; Solution selling = consultative selling, spin selling; MEDDIC = meddpicc; Outreach : ?Outreach; LinkedIn Sales Navigator = sales navigator; Quota attainment; Upselling = cross-selling, upsell; Tender management = tenders, rfp responses; Direct sales = field sales, inside sales`,
  marketing: `
    SEO = search engine optimisation, search engine optimization; SEM : !SEM, search engine marketing; Google Ads = adwords; Facebook Ads = meta ads; HubSpot; Mailchimp = klaviyo; Marketo = pardot; Content marketing; Email marketing; Social media marketing = social media management, social media; Copywriting; Brand management = branding; Campaign management = marketing campaigns; Marketing automation; Market research = competitive analysis; Growth experiments = growth hacking; Digital marketing; Public relations; Semrush = ahrefs; Conversion rate optimisation = !CRO, conversion rate optimization; Affiliate marketing; Influencer marketing; Media planning = media buying; Canva; Positioning : brand positioning; Marketing strategy`,
  finance: `
    Accounting = financial accounting; Bookkeeping; IFRS; US GAAP = gaap; HGB : !HGB; SAP : !SAP, sap hana, s/4hana, sap fi; ABAP; Xero; QuickBooks; Sage : ?Sage, sage 50; DATEV; NetSuite; Accounts payable; Accounts receivable; General ledger; Payroll; Month-end close = month end close, month-end closing; Reconciliation : bank reconciliation, account reconciliation; Financial modelling = financial modeling; Financial reporting = financial statements; Financial analysis; Budget management = budgeting, budget planning; Variance analysis; Cash flow management = cash flow; Auditing = internal audit, external audit; Tax = tax returns, vat returns; Internal controls = sarbanes-oxley; Valuation = dcf; Management accounting = cost accounting; Treasury : treasury management; FP&A = financial planning and analysis; Credit control; Controlling : ?Controlling`,
  'human-resources': `
    Recruiting = recruitment, talent acquisition; Candidate sourcing = boolean search, linkedin recruiter; Human resources = hr management, human resource management; Employee relations; Employment law = labour law, labor law; Workday; SAP SuccessFactors = successfactors; BambooHR; Personio; Applicant tracking systems = applicant tracking system, greenhouse ats; Compensation and benefits = compensation & benefits; Employee onboarding; Employee engagement; Talent management; HR policies = hr policy; Learning and development = learning & development; Employer branding; Job descriptions; CIPD = shrm; Structured interviews = interview scheduling; HRIS`,
  operations: `
    Supply chain management = supply chain; Logistics; Inventory management = inventory control; Warehouse management = !WMS, warehouse management system; Procurement = purchasing; Supplier management = vendor management; Demand planning = demand forecasting; Lean : !Lean, lean management, lean manufacturing, kaizen; Six Sigma = lean six sigma, dmaic; Process improvement = continuous improvement, process optimisation, process optimization; ERP = enterprise resource planning; Freight forwarding = freight; Incoterms; Fleet management; Order fulfilment = order fulfillment, order picking; Production planning; Quality control; Health and safety = health & safety, osha; Forklift operation = forklift; 5S; Customs clearance; Route planning; Transport management`,
  nursing: `
    Patient care; Wound care; Medication administration = administering medication; Infection control = infection prevention; Basic life support = !BLS; Advanced life support = !ACLS; Care planning = care plans; Electronic health records = electronic medical records, !EHR, !EMR; Vital signs; Phlebotomy = venepuncture; Cannulation = iv therapy; Catheterisation = catheterization; Patient assessment; Patient safety; Palliative care = end of life care; Intensive care = !ICU; Moving and handling = manual handling; Dementia care; Personal care; Clinical handover = !SBAR; Triage : patient triage; First aid`,
  teaching: `
    Teaching; Lesson planning = lesson plans; Classroom management = behaviour management; Curriculum development = curriculum design; Differentiated instruction; Special educational needs = !SEN, !SEND, special education; Formative assessment; Safeguarding = child protection; Google Classroom; Moodle; Phonics; E-learning = elearning; Pedagogy; Qualified teacher status = !QTS, !PGCE; Tutoring; TEFL = tesol, celta; Marking and assessment = student assessment; Early years education = !EYFS`,
  administration: `
    Diary management = calendar management; Minute taking = meeting minutes, taking minutes; Travel arrangements = travel booking, booking travel; Data entry; Office management; Records management = filing systems; Event coordination = event planning; Reception duties = front desk; Microsoft Word = ms word; Microsoft Outlook = ?Outlook; PowerPoint; Microsoft Office = ms office; Google Workspace = g suite; Audio typing = touch typing; Switchboard; Expense reports = expense claims; Correspondence : business correspondence, handling correspondence`,
  retail: `
    Point of sale = !POS, !EPOS; Cash handling = till operation; Visual merchandising; Merchandising; Stock control = stock management, stocktaking; Food hygiene = food safety, haccp; Allergens = allergen awareness; Loss prevention; Retail sales; Barista skills = latte art; Bar service = bartending; Table service = waiting tables; Hotel reception = guest check-in; Opera PMS; Housekeeping; Shop floor = sales floor; Hospitality`,
} as const satisfies Readonly<Record<string, string>>;
