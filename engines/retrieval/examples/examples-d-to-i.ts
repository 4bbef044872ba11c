/** Coded titles by first letter, as lines "title | secondary title | categories | occupation, alternative"; read by publicServiceExamples. */
export const examplesDToI = `
002-FMC-CFO-Asbestos/Lead Management | SUMMER COLLEGE INTERN | hnkl | 19-5012.00 19-4042.00
311 Escalation Line Team Leader | ASSOCIATE CALL CENTER REPRESEN | r | 43-1011.00 43-4051.00
Dam Safety Coordinator | ASSOCIATE PROJECT MANAGER | f | 17-2051.00 17-2111.00
Data Analyst GIS | COMPUTER ASSOC (SOFTWARE) | n | 15-1299.02
DATA ANALYST | CITY RESEARCH SCIENTIST | am | 15-2051.00
Data Analyst, Bureau of Children, Youth and Families | CITY RESEARCH SCIENTIST | hk | 15-2051.00 15-2051.01
Data Analyst, Bureau of Clinical Quality Management and Improvement | CITY RESEARCH SCIENTIST | hk | 15-2051.00
Data Analyst, Bureau of Primary Care Access and Planning | CITY RESEARCH SCIENTIST | hk | 15-2051.00 15-2051.01
Data Analytics Associate/Information Designer | GRAPHIC ARTIST | h | 27-1024.00 15-2051.00
Data Analytics Specialist | COMPUTER SPECIALIST (OPERATION | n | 15-2051.00 15-2051.01
DATA AND OPERATIONS ANALYST | COMMUNITY COORDINATOR | e | 15-2051.00 13-1111.00
Data Communications Outreach Analyst, Bureau of Epidemiology Services | CITY RESEARCH SCIENTIST | ehk | 15-2051.00 27-3031.00
Data Engineer | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1243.00 15-2051.00
Data Entry Specialist | CLERICAL ASSOCIATE | m | 43-9021.00
Data Integrity Analyst/ Bureau of Mental Health | CITY RESEARCH SCIENTIST | hk | 15-2051.00
Data Management and Information Analyst | COMMUNITY COORDINATOR | a | 15-2051.00
Data Manager, Bureau of Maternal Infant and Reproductive Health | CITY RESEARCH SCIENTIST | hk | 15-2051.00 15-2051.02
Data Manager, Viral Hepatitis, Bureau of Communicable Diseases | CITY RESEARCH SCIENTIST | h | 15-2051.00 15-1242.00
Data Modeler/Database Developer | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1243.00 15-1252.00
DATA OPERATIONS INTERN | COLLEGE AIDE (ALL CITY DEPTS) | e | 15-2051.00 43-9021.00
Data Research Analyst | ASSOCIATE STAFF ANALYST | dnk | 15-2051.00
Database Developer | CERT IT ADMINISTRATOR (DB) | n | 15-1243.00 15-1242.00
DCAS Fire Safety/EAP Coordinator | COMMUNITY ASSOCIATE | l | 19-5011.00 11-9161.00
Demographer | CITY RESEARCH SCIENTIST | fk | 19-3041.00 15-2041.00
Deputy Branch Manager | COMMUNITY ASSOCIATE | ae | 11-1021.00 11-3012.00
Deputy Chief Financial Officer | SENIOR ADVISER TO THE COMMISSI | gk | 11-3031.00 11-1011.00
Deputy Chief for Safety & Emissions | ADMINISTRATIIVE TAXI & LIMOUSI | l | 11-9199.00 53-6051.07
Deputy Chief Of Outside Development | ADMINISTRATIVE ENGINEER | f | 11-9041.00
Deputy Chief of Payments and Procurement | ADMINISTRATIVE STAFF ANALYST ( | g | 11-3061.00 11-3031.00
Deputy Chief of Quality Assurance | ADMINISTRATIVE PROJECT MANAGER | f | 11-9041.00 11-3051.01
Deputy Chief, Industrial Pollution Prevention Unit | SCIENTIST (WATER ECOLOGY) | k | 11-9121.00 19-2041.00
Deputy Chief, Permitting | ADM ENGINEER (NON MGRL) | f | 11-9041.00
Deputy Chief, Shoreline Survey Unit | SCIENTIST (WATER ECOLOGY) | k | 19-2041.00 11-9121.00
Deputy Commissioner, Division of Prevention and Primary Care | DEPUTY COMMISSIONER (HEALTH) | hk | 11-9111.00 11-1011.00
Deputy Commissioner, Engineering Design & Construction | DEPUTY COMMISSIONER (DEP) | fgbl | 11-9041.00 11-1011.00
Deputy Commissioner, Family & Child Health | DEPUTY COMMISSIONER (HEALTH) | h | 11-9111.00 11-1011.00
Deputy Commissioner, Wastewater Treatment | ADMINISTRATIVE ENGINEER | fq | 11-9041.00 11-1011.00
DEPUTY COUNSEL | EXECUTIVE AGENCY COUNSEL | jm | 23-1011.00
Deputy Director (EPCS II) | EVIDENCE AND PROPERTY CONTROL | h | 11-3012.00 11-3071.00
Deputy Director for Engineering | ADMINISTRATIVE ENGINEER | f | 11-9041.00
Deputy Director Multifamily Disposition & Finance | HOUSING DEVELOPMENT SPECIALIST | e | 11-3031.00 11-9141.00
Deputy Director of Administration | ADMINISTRATIVE STAFF ANALYST ( | g | 11-3012.00
DEPUTY DIRECTOR OF CAPITAL BUDGET | ADMINISTRATIVE STAFF ANALYST ( | g | 11-3031.00 13-2031.00
Deputy Director of Facilities and Licensing | ADMIN COMMUNITY RELATIONS SPEC | e | 11-3013.00 11-3012.00
Deputy Director of Field Operations | ADMINISTRATIVE ENGINEER | fk | 11-1021.00 11-9041.00
Deputy Director of Fitness Review Unit | AGENCY ATTORNEY | j | 23-1011.00 11-1021.00
Deputy Director of Human Resources (Payroll/Timekeeping & Systems) | ADMINISTRATIVE STAFF ANALYST ( | adgk | 11-3121.00
Deputy Director of Internal Audit | COMPUTER SYSTEMS MANAGER | k | 11-3031.00 13-2011.00
Deputy Director of Operations and Management Systems | ASSOCIATE CONTRACT SPECIALIST | e | 11-1021.00
Deputy Director of Outreach Coordination | ADM CONSTRUCTION PRJ MGR-NM | f | 11-2032.00 11-9151.00
Deputy Director of Payroll and Timekeeping | ASSOCIATE STAFF ANALYST | a | 11-3111.00 11-3121.00
Deputy Director of Policy | AGENCY ATTORNEY | jk | 11-1021.00 13-1111.00
Deputy Director of Prevailing Wages | ADMINISTRATIVE ACCOUNTANT | f | 11-3031.00 13-2011.00
Deputy Director of Support and Special Services, M-II | ASSOC SUPVR OF SCHL SEC (MGRL) | al | 11-3012.00 11-1021.00
Deputy Director of Survey | SURVEYOR | f | 11-9041.00 17-1022.00
Deputy Director of Technical Operations | COMMUNITY COORDINATOR | l | 11-1021.00
Deputy Director | ADMINISTRATIVE PROJECT MANAGER | f | 11-1021.00 11-9199.00
Deputy Director, Bureau of Environmental Sciences and Engineering | CITY RESEARCH SCIENTIST | hk | 11-9121.00 11-9111.00
Deputy Director, Time Management | ADMINISTRATIVE STAFF ANALYST ( | a | 11-3012.00 11-3121.00
DEPUTY DIRECTOR, WATCH COMMAND | EMERGENCY PREPAREDNESS MANAGER | l | 11-9161.00
Deputy Diversity & Industry Relations Officer | ADMINISTRATIVE STAFF ANALYST ( | eg | 13-1041.03 13-1075.00
Deputy General Counsel | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
DEPUTY PORTFOLIO MANAGER | ADMINISTRATIVE ENGINEER | f | 11-9041.00 11-9021.00
Deputy Press Secretary | ADMINISTRATIVE PUBLIC INFORMAT | d | 27-3031.00
Deputy Unit Chief - Duplication and Finishing Services | SUPERVISOR OF OFFICE MACHINE O | j | 43-1011.00 51-1011.00
DESIGN ELECTRICAL ENGINEER | ELECTRICAL ENGINEER | fl | 17-2071.00
Design Engineer for Tunnel Structural | CIVIL ENGINEER | fn | 17-2051.00
Design Engineer | ASSISTANT CIVIL ENGINEER | f | 17-2051.00
DESIGN LEAD | MECHANICAL ENGINEER | f | 17-2141.00
Design Senior Engineer | CIVIL ENGINEER | fl | 17-2051.00
Design Subject Matter Expert (SME) | CIVIL ENGINEER | f | 17-2051.00
Designated Felony Assistant Corporation Counsel | ASSISTANT CORPORATION COUNSEL | j | 23-1011.00
Desktop Support Engineer | COMPUTER ASSOC (TECH SUPP) | n | 15-1232.00
Desktop Support Technician | COMPUTER ASSOC (TECH SUPP) | n | 15-1232.00
DIGITAL COMMUNICATIONS MANAGER | COMMUNITY COORDINATOR | m | 11-2032.00 27-3031.00
Digital Communications Specialist | COMMUNITY COORDINATOR | ed | 27-3031.00
Digital Forensic Investigator | CONFIDENTIAL INVESTIGATOR | l | 15-1299.06 33-3021.00
Digital Media Assistant | GRAPHIC ARTIST | d | 27-1024.00 27-1014.00
Director - Construction | ADMINISTRATIVE ENGINEER | f | 11-9021.00
DIRECTOR FOR PROGRAM ANALYSIS AND QUALITY CONTROL UNIT | ADMINISTRATIVE STAFF ANALYST ( | am | 11-9151.00 11-1021.00
Director of Benefits | ADMINISTRATIVE PROJECT DIRECTO | a | 11-3111.00
Director of Child Protective Audits | DIRECTOR OF FIELD OPERATIONS ( | m | 11-9151.00 13-2011.00
Director of ChildStat | DIRECTOR OF FIELD OPERATIONS ( | m | 11-9151.00
Director of Community Engagement | ADMINISTRATIVE COMMUNITY RELAT | d | 11-2032.00 11-9151.00
Director of Construction Contracts | ADMINISTRATIVE PROJECT MANAGER | g | 11-9021.00 11-3061.00
Director of Cyber Risk | COMPUTER OPERATIONS MANAGER (S | n | 11-3021.00 15-1212.00
Director of Data Analysis, Bureau of Early Intervention | CITY RESEARCH SCIENTIST | hk | 11-9121.00 15-2051.00
Director of Housing Contracts/Bureau of Mental Hygiene Administration | ADMINISTRATIVE CONTRACT SPECIA | h | 11-3061.00
Director of Human Resources (Administration) | ADMINISTRATIVE STAFF ANALYST ( | a | 11-3121.00
DIRECTOR OF INFOSEC SPECIAL PROJECTS | SENIOR IT ARCHITECT | n | 11-3021.00 15-1212.00
Director of IT Infrastructure and Operations | COMPUTER SYSTEMS MANAGER | n | 11-3021.00
Director of Legislative Affairs | ADMIN COMMUNITY RELATIONS SPEC | d | 11-2032.00 11-9199.00
Director of Maintenance Contracts and Bureau Budget | ADMINISTRATIVE ENGINEER | f | 11-3061.00 11-3031.00
Director of Marketing | ADMINISTRATIVE PUBLIC INFORMAT | d | 11-2021.00
Director of Marketing, Bureau of Communications | ADMINISTRATIVE BUSINESS PROMOT | h | 11-2021.00
Director of Nutrition and Physical Activity (NAPA) , Brooklyn Neighborhood Health Action Center /Center for Health Equity | COMMUNITY COORDINATOR | h | 11-9111.00 11-9151.00
Director of Operations & Tech Assistance (SBHC & CATCH) | HEALTH SERVICES MANAGER | h | 11-9111.00
Director of Operations Initiatives | ADM MANAGER-NON-MGRL FRM M1/M2 | nk | 11-1021.00
Director of Operations | ADM MANAGER-NON-MGRL FRM M1/M2 | a | 11-1021.00
Director of Outreach | ADMINISTRATIVE PUBLIC INFORMAT | e | 11-2032.00 11-9151.00
Director of Patient Billing, Bureau of Budget and Revenue | HEALTH SERVICES MANAGER | h | 11-3031.00 11-9111.00
Director of Plan Examination Unit | CIVIL ENGINEER | f | 11-9041.00 17-2051.00
Director of Press & Public Information | ADMINISTRATIVE PUBLIC INFORMAT | d | 11-2032.00 27-3031.00
Director of Program Compliance and Performance Management, Bureau of Childcare | ADMINISTRATIVE CONSULTANT (EAR | h | 11-9199.02 11-9031.00
Director of Recruitment | ADM MANAGER-NON-MGRL FRM M1/M2 | a | 11-3121.00 13-1071.00
Director of Research and Evaluation, Bureau of Division Management/Center for Health Equity | CITY RESEARCH SCIENTIST | h | 11-9121.00 11-9111.00
Director of Research and Evaluation, Bureau of Primary Care Access & Planning | CITY RESEARCH SCIENTIST | hk | 11-9121.00 11-9111.00
Director of Research Initiatives and Public Hearings | CITY RESEARCH SCIENTIST | d | 11-9121.00 13-1111.00
Director of Research, Bureau of Veterinary and Pest Control Services | CITY RESEARCH SCIENTIST | ahkl | 11-9121.00
Director of Research, evaluation and Planning, Bronx Health | CITY RESEARCH SCIENTIST | h | 11-9121.00
Director of Senior Practice Consultation | ADMINISTRATIVE DIRECTOR OF SOC | m | 11-9151.00
Director of Special Operations | DEPUTY DIRECTOR OF MEDICOLEGAL | h | 11-1021.00 13-1041.06
Director of Technical Assistance | ADMINISTRATIVE STAFF ANALYST ( | m | 11-1021.00 11-9151.00
Director of the Office of Inclusion | COMMUNITY COORDINATOR | ek | 11-9151.00 13-1041.03
Director of Training and Child Care Communications, Bureau of Childcare | ADMINISTRATIVE CONSULTANT (EAR | h | 11-3131.00
Director | ADMINISTRATIVE PROJECT MANAGER | f | 11-1021.00 11-9199.00
Director, Business Enterprise Systems | ADMINISTRATIVE PROJECT MANAGER | f | 11-3021.00
DIRECTOR, BUSINESS PROGRAMS | ADMINISTRATIVE BUSINESS PROMOT | e | 11-1021.00 11-9199.00
Director, Capital Budget | ADMINISTRATIVE PROJECT MANAGER | gk | 11-3031.00
Director, Central Records Division | ADMINISTRATIVE MANAGER | a | 11-3012.00
Director, Cost Control | ADMINISTRATIVE PROJECT MANAGER | gk | 13-1051.00 11-9041.00
DIRECTOR, CUSTOMIZED TRAINING PROGRAM | ADMINISTRATIVE BUSINESS PROMOT | e | 11-3131.00
Director, Enterprise SaaS Solutions Delivery | COMPUTER SYSTEMS MANAGER | n | 11-3021.00
DIRECTOR, FHEPS CENTRALIZED DETERMINATION UNIT | ADMINISTRATIVE JOB OPPORTUNITY | m | 11-9151.00 11-1021.00
Director, HIV Prevention Program Technical Assistance and Quality Management | CITY RESEARCH SCIENTIST | hk | 11-9111.00
Director, Lead Hazard Control Department | DIRECTOR OF CONTRACT ADMINISTR | l | 11-9199.00 11-9111.00
Director, Messaging Architecture | COMPUTER OPERATIONS MANAGER (S | n | 11-3021.00
DIRECTOR, OPERATIONS | ADMINISTRATIVE BUSINESS PROMOT | e | 11-1021.00
Director, Resilency Planning and Acquisitions | HOUSING DEVELOPMENT SPECIALIST | f | 11-9199.00 19-3051.00
Director, Watershed Planning and Modeling | ADM ENGINEER (NON MGRL) | f | 11-9121.00 11-9041.00
Directory Services Support | COMPUTER ASSOC (SOFTWARE) | i | 15-1244.00 15-1232.00
Discovery Management Attorney | ASSISTANT CORPORATION COUNSEL | j | 23-1011.00
Disease Control Intern, Bureau of Communicable Diseases | COLLEGE AIDE (ALL CITY DEPTS) | h | 19-1041.00 31-9099.00
District Supervisor (Water & Sewer Systems) | DISTRICT SUPERVISOR (WATER & S | b | 47-1011.00
Division Administrative Officer/Special Assistant | STAFF ANALYST | n | 11-3012.00 43-6011.00
Division Chief Asset and Construction Management | ADMINISTRATIVE ENGINEER | f | 11-9021.00 11-9041.00
Division Chief Contracting and Budgeting | ADMINISTRATIVE ENGINEER | fg | 11-3061.00 11-3031.00
Division Contract Administrator | STAFF ANALYST | fg | 13-1023.00
DOT Scope Development Coordinator | ASSOCIATE PROJECT MANAGER | f | 13-1082.00
Dynamic CRM Developer | CERT IT DEVELOPER (APP) | n | 15-1252.00
E-Learning Content Developer (Per Diem) | COMPUTER PROGRAMMER ANALYST | n | 25-9031.00 13-1151.00
Early Childhood Education Consultant, Bureau of Childcare | CONSULTANT (EARLY CHILDHOOD ED | h | 25-9031.00
Early Intervention Official Designee, Bureau of Early Intervention | SR HEALTHCARE PROG PLAN ANLYST | h | 21-1021.00 11-9151.00
ECM Support Intern | COLLEGE AIDE (ALL CITY DEPTS) | n | 15-1232.00
Economist | ECONOMIST | dfgnk | 19-3011.00
Edge Engineer | CERTIFIED IT ADMINISTRATOR (LA | i | 15-1244.00 15-1241.00
EEO / Accessibility Coordinator | COMMUNITY COORDINATOR | jk | 13-1041.03
EEO-001-EEO Intern | SUMMER COLLEGE INTERN | ak | 13-1041.03
EEO-002-EEO Intern | SUMMER COLLEGE INTERN | ak | 13-1041.03
EHS Management Systems Specialist | ASSOCIATE PUBLIC HEALTH SANITA | kl | 19-5011.00
EHS Program Manager | ADMINISTRATIVE PROJECT MANAGER | fl | 19-5011.00 17-2111.00
EHS-002-Performance Measurement and Strategic Planning Intern | SUMMER GRADUATE INTERN | hk | 13-1111.00
EHS-003-Training & Development Intern | SUMMER COLLEGE INTERN | ak | 13-1151.00
EIOD Assistant, Bureau of Early Intervention | HEALTH CARE PROGRAM PLANNER/AN | h | 21-1093.00 21-1021.00
Electrical Design & Review Engineer | ADM ENGINEER (NON MGRL) | f | 17-2071.00
Electrical Engineer 1 | ELECTRICAL ENGINEER | f | 17-2071.00
Electrical Engineer 3 | ELECTRICAL ENGINEER | f | 17-2071.00
ELECTRICAL ENGINEER II | ELECTRICAL ENGINEER | f | 17-2071.00
Electrical Engineer | ELECTRICAL ENGINEER | f | 17-2071.00
ELECTRICAL ENGINEERING INTERN | ELECTRICAL ENGINEERING INTERN | f | 17-2071.00
Electrical Inspector | SUPERVISOR OF ELECTRICAL INSTA | bk | 47-4011.00
ELECTRICIAN (AUTOMOBILE) | ELECTRICIAN (AUTOMOBILE) | b | 49-2096.00
ELECTRICIAN | ELECTRICIAN | b | 47-2111.00
Elevator Inspector | INSPECTOR (ELEVATORS) | l | 47-4011.00
Emergency Manager | COMMUNITY COORDINATOR | kl | 11-9161.00
Emergency Preparedness and Response (EPR) Program Development Specialist | PUBLIC HEALTH EMERGENCY PREPAR | h | 11-9161.00
EMERGENCY SUPPORT COORDINATOR | EMERGENCY PREPAREDNESS SPECIAL | f | 11-9161.00
Employee Benefits Coordinator | PRINCIPAL ADMINISTRATIVE ASSOC | a | 13-1141.00
EMPLOYMENT PROCESSING REPRESENTATIVE | PRINCIPAL ADMINISTRATIVE ASSOC | am | 43-4161.00 13-1071.00
Energy Analyst | CITY RESEARCH SCIENTIST | b | 13-1199.05
Energy Program Analyst | CITY RESEARCH SCIENTIST | k | 13-1111.00 13-1199.05
Enforcement Unit Clerk | PRINCIPAL ADMINISTRATIVE ASSOC | j | 43-9061.00
ENGAGEMENT ASSOCIATE | COMMUNITY COORDINATOR | d | 27-3031.00 21-1094.00
Engineer - Pedestrian Ramp Enforcement Unit | CIVIL ENGINEER | fl | 17-2051.00
Engineer-In-Charge, Contract Support Unit | CIVIL ENGINEER | f | 17-2051.00 11-9041.00
Engineer-In-Charge, Infrastructure | ADM ENGINEER (NON MGRL) | f | 17-2051.00
Engineering Audit Officer | ADMINISTRATIVE ARCHITECT | f | 13-2011.00 17-2051.00
ENGINEERING TECHNICIAN 03 | ENGINEERING TECHNICIAN | fk | 17-3022.00 17-3029.00
Engineering Technician I | ENGINEERING TECHNICIAN | l | 17-3022.00 17-3029.00
Engineering Technician IV | ENGINEERING TECHNICIAN | f | 17-3022.00 17-3029.00
Enviromental Assessment Coordinator | ASSOCIATE PROJECT MANAGER | f | 19-2041.00 13-1041.01
Environmental Analyst, Bureau of Environmental Surveillance and Policy | CITY RESEARCH SCIENTIST | hk | 19-2041.00
Environmental Compliance Specialist | ASSISTANT ENVIRONMENTAL ENGINE | l | 13-1041.01 19-2041.00
Environmental Engineer II | ENVIRONMENTAL ENGINEER | f | 17-2081.00
Environmental Health & Safety Auditor | CITY RESEARCH SCIENTIST | kl | 19-5011.00
Environmental Health & Safety Incident Investigator | ASSOCIATE PUBLIC HEALTH SANITA | p | 19-5011.00
Environmental Health & Safety Regional Manager | ADMINISTRATIVE PROJECT MANAGER | fl | 19-5011.00 17-2111.00
Environmental Health and Safety Section Chief | ADMINISTRATIVE PUBLIC HEALTH S | hkl | 19-5011.00 11-9199.02
Environmental Program Manager | ADMINISTRATIVE PROJECT MANAGER | fhl | 11-9121.00 13-1082.00
Environmental Specialist | CONSTRUCTION PROJECT MANAGER | l | 19-2041.00
ePMIS Solutions Manager | COMPUTER ASSOC (OPERATIONS) | fn | 11-3021.00 15-1299.09
Equal Employment and Fair Housing Analyst | AGENCY ATTORNEY INTERNE | jl | 13-1041.03
Equipment Training Coordinator | CLERICAL ASSOCIATE | ahl | 13-1151.00
Estimator | CIVIL ENGINEER | f | 13-1051.00
ETL Lead, Enterprise Data Services | RESEARCH PROJECTS COOR(MA)-MGR | n | 15-1243.01 15-1243.00
Evaluation and Quality Improvement Specialist/Bureau of Children, Youth, and Families | CITY RESEARCH SCIENTIST | k | 13-1111.00
Evaluation Data Analyst, Bureau of Primary Care Information Project | CITY RESEARCH SCIENTIST | hk | 15-2051.00 13-1111.00
eVital Project Manager | CITY RESEARCH SCIENTIST | hk | 15-1299.09 13-1082.00
Examining Attorney | EXAMINING ATTORNEY | jl | 23-1011.00
Exchange Engineer | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1244.00 15-1299.08
EXECUTIVE AGENCY COUNSEL | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
Executive Deputy Commissioner, Division Mental Hygiene | EXECUTIVE DEPUTY COMMISSIONER | h | 11-9111.00 11-1011.00
Executive Director of Accountability and Audit | DIRECTOR OF FIELD OPERATIONS ( | m | 11-9151.00 11-1021.00
Executive Director of Human Resources/Chief of Staff | ADMINISTRATIVE LABOR RELATIONS | a | 11-3121.00
Executive Director of Office of Shared Response | ADMINISTRATIVE DIRECTOR OF SOC | m | 11-9151.00
Executive Director | EXECUTIVE DIRECTOR (FISA) | agnk | 11-1011.00
EXECUTIVE DIRECTOR, BUSINESS DEVELOPMENT | ADMINISTRATIVE BUSINESS PROMOT |  | 11-1021.00 11-2021.00
EXECUTIVE DIRECTOR, CONSTRUCTION INDUSTRY PARTNERSHIP | ADMINISTRATIVE BUSINESS PROMOT | e | 11-9151.00 11-1021.00
EXECUTIVE DIRECTOR, CONSTRUCTION SAFETY TRAINING | ADMINISTRATIVE BUSINESS PROMOT | e | 11-3131.00 11-1011.00
EXECUTIVE DIRECTOR, CONTRACT MONITORING OFFICE | EXECUTIVE AGENCY COUNSEL | ajm | 11-3061.00 23-1011.00
Executive Director, Health Planning and Research, Bureau of Primary Care Access and Planning | CITY RESEARCH SCIENTIST | ahk | 11-9111.00 11-9121.00
Executive Director, Health Policy, Bureau of Primary Care Access & Planning | CITY RESEARCH SCIENTIST | hk | 11-9111.00 13-1111.00
EXECUTIVE DIRECTOR, IN-HOUSE DESIGN | ADMINISTRATIVE PROJECT MANAGER | fk | 11-9041.00 11-1011.00
EXECUTIVE DIRECTOR, PROGRAM FINANCE & OPERATIONS | ADMINISTRATIVE BUSINESS PROMOT | e | 11-3031.00 11-1011.00
EXECUTIVE DIRECTOR, REGULATORY REFORM | ADMINISTRATIVE BUSINESS PROMOT | e | 11-9199.01 11-1011.00
Executive Director, Services and Capital Planning | ADM CONSTRUCTION PRJ MGR-NM | fb | 11-1021.00 11-9041.00
EXECUTIVE DIRECTOR, WORKSOURCE1 & QUALITY ASSURANCE | ADMINISTRATIVE BUSINESS PROMOT | d | 11-9151.00 11-1021.00
EXECUTIVE PROGRAM MANAGER | ADMINISTRATIVE ENGINEER | fk | 11-9041.00 13-1082.00
Executive Project Manager | ADMINISTRATIVE PROJECT MANAGER | f | 13-1082.00 11-9041.00
Exterminator | EXTERMINATOR | b | 37-2021.00
Exterminator, Bureau of Veterinary and Pest Control Services/Vector Surveillance | EXTERMINATOR | l | 37-2021.00
Facilities Building Custodian | CUSTODIAN | ab | 37-2011.00
FACILITIES MANAGEMENT ASSISTANT | CITY CUSTODIAL ASSISTANT | b | 37-2011.00
FACILITY SPECIALIST (INSPECTOR) | COMMUNITY COORDINATOR | l | 11-3013.00 47-4011.00
Family Wellness Suite Site Coordinator, Brooklyn Neighborhood Health Action Center /Center for Health Equity | COMMUNITY COORDINATOR | h | 11-9151.00 21-1094.00
FDNY/DOB Filing Representative/Expeditor | ENGINEERING TECHNICIAN | b | 13-1041.00 43-9061.00
FELLOWSHIP PROGRAM INTERN | COLLEGE AIDE (ALL CITY DEPTS) | e | 43-9061.00
Field Doctor, Bureau of School Health/SH Medical | CITY MEDICAL SPECIALIST (PART- | h | 29-1229.00
Field Operations Training Manager, Bureau of Emergency Field Operations | PUBLIC HEALTH EMERGENCY PREPAR | hl | 11-3131.00
Field Research Associate, Bureau of Alcohol and Drug Use Prevention, Care, and Treatment | CITY RESEARCH SCIENTIST | hk | 19-4061.00 19-1041.00
Financial Administrative Analyst | ADMINISTRATIVE STAFF ANALYST ( | g | 13-2051.00 13-2031.00
Financial Analyst, Mental Hygiene - Administration | ACCOUNTANT | g | 13-2051.00
Financial Analyst, Prevention and Primary Care | ECONOMIST | gh | 13-2051.00
FINANCIAL RECOVERY & COMPLIANCE ANALYST | EMERGENCY PREPAREDNESS SPECIAL | g | 13-1041.00 13-2051.00
Fire and Life Safety Coordinator | COMMUNITY ASSOCIATE | l | 19-5011.00 33-2021.00
FLOOR SUPERVISOR | PRINCIPAL ADMINISTRATIVE ASSOC | em | 43-1011.00
FMC-CFO-001-Environmental Health and Safety Intern | SUMMER COLLEGE INTERN | nkl | 19-5012.00
FMS Acceptance Coordinator | CLERICAL ASSOCIATE | g | 43-9061.00
FMS ARCHITECT/DEVELOPER | COMPUTER SYSTEMS MANAGER | n | 15-1252.00 15-1299.08
Food Laboratory Supervisor, Bureau of the Public Health Laboratory/Environmental Science | CITY RESEARCH SCIENTIST | hk | 11-9121.00 19-1022.00
For-Hire Services Analyst | COMMUNITY ASSOCIATE | k | 13-1111.00
Forensic Logistics Specialist | COMMUNITY COORDINATOR | d | 13-1081.00 13-1081.02
Forensic Mortuary Technician | FORENSIC MORTUARY TECHNICIAN | h | 19-4092.00 31-9092.00
Forensic Pathology Coordinator I | CRIMINALIST | h | 19-4092.00
Forestry Program Manager | ADMINISTRATIVE PROJECT MANAGER | f | 13-1082.00 11-9199.00
Franchise Planner | CITY PLANNER | fl | 19-3051.00
Front End Developer (WordPress) | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1254.00
Front End Developer | COMPUTER ASSOC (SOFTWARE) | n | 15-1254.00
Gardener I | GARDENER | b | 37-3011.00
GETCOVERED OUTREACH SPECIALIST | PUBLIC HEALTH EDUCATOR | edm | 21-1094.00
GIS Analyst | COMPUTER PROGRAMMER ANALYST | i | 15-1299.02
GIS ESRI ENTERPRISE PROGRAM MANAGER | EMERGENCY PREPAREDNESS SPECIAL | n | 15-1299.02 15-1299.09
GLAZIER | GLAZIER | b | 47-2121.00
GRANTS COORDINATOR | COMMUNITY COORDINATOR | m | 13-1131.00 11-2033.00
GRAPHIC ARTIST | GRAPHIC ARTIST | d | 27-1024.00
Green Infrastructure Forester | FORESTER | f | 19-1032.00
Hardware Engineer (MAINFRAME) | COMPUTER SPECIALIST (SOFTWARE) | n | 17-2061.00
Hazardous Materials Project Manager | ASBESTOS HAZARD INVESTIGATOR | f | 13-1082.00 47-4041.00
Health & Safety Officer | CITY RESEARCH SCIENTIST | h | 19-5011.00
Health & Safety Specialist | ASSOCIATE PUBLIC HEALTH SANITA | l | 19-5011.00
Health Integration Specialist, Bureau of Mental Health | SPECIAL CONSULTANT (MENTAL HEA | h | 21-1023.00
HEARING OFFICER | ASSOCIATE STAFF ANALYST | am | 23-1021.00
Heating Plant Technician | HEATING PLANT TECHNICIAN (HA) | b | 51-8021.00 49-9021.00
HIGH PRESSURE PLANT TENDER | HIGH PRESSURE PLANT TENDER | q | 51-8021.00
Hiring Plan Administrator | ADM MANAGER-NON-MGRL FRM M1/M2 | a | 13-1071.00
Hiring Plan Analyst | ASSOCIATE STAFF ANALYST | ak | 13-1071.00
HIV Program Associate, Bureau of STD Prevention and Control | SUPERVISING PUBLIC HEALTH ADVI | h | 21-1094.00 21-1091.00
HOUSING ASSISTANT (HA) | HOUSING ASSISTANT (HA) | a | 21-1093.00
HOUSING ASSISTANT | HOUSING ASSISTANT (HA) | jklm | 21-1093.00
HR PAYROLL ANALYST | IT INFRASTRUCTURE ENGINEER | n | 43-3051.00 15-1211.00
HR, GENERALIST | COMMUNITY COORDINATOR | e | 13-1071.00
Human Resources Administrative Analyst | COMMUNITY COORDINATOR | a | 13-1071.00
Human Resources Administrative Assistant | CLERICAL ASSOCIATE | a | 43-4161.00 43-6014.00
Human Resources Generalist | PRINCIPAL ADMINISTRATIVE ASSOC | a | 13-1071.00
Human Resources Research & Recuitment Coordinator | COMMUNITY COORDINATOR | a | 13-1071.00
Human Resources Specialist | PRINCIPAL ADMINISTRATIVE ASSOC | a | 13-1071.00
HUMAN SERVICES SPECIALIST | EMERGENCY PREPAREDNESS SPECIAL | em | 21-1093.00 11-9161.00
Identification Associate/Clerical IB | CLERICAL ASSOCIATE | h | 43-9061.00
Identification Investigator | CRIMINALIST | h | 13-1041.06 19-4092.00
IFA and Expense Program Analyst | STAFF ANALYST | g | 13-2031.00 13-1111.00
Implementation and Improvement Research Associate | CITY RESEARCH SCIENTIST | h | 19-4061.00 19-1041.00
Industrial Control Technician | COMPUTER SPECIALIST (OPERATION | n | 17-3023.00 17-3024.00
INDUSTRIAL HYGIENIST II | INDUSTRIAL HYGIENIST | h | 19-5011.00
Industrial Hygienist | INDUSTRIAL HYGIENIST | hl | 19-5011.00
Information Representative | COMMUNITY SERVICE AIDE | a | 43-4171.00 43-4051.00
Information Security Identity & Access Manager | COMPUTER SYSTEMS MANAGER | n | 11-3021.00 15-1212.00
Information Security Project Specialist | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1212.00
Information Security Service Delivery Analyst | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1212.00
INFORMATION SYSTEMS TASK FORCE | DIGITAL CONTENT DESIGNER | n | 15-1255.00
Information Technology Manager | CERT IT DEVELOPER (APP) | n | 11-3021.00
Infrastructure Summer Intern | SUMMER COLLEGE INTERN | f | 17-2051.00
Inspector General | INSPECTOR GENERAL | l | 33-3021.00
Inspector | CIVIL ENGINEERING INTERN | l | 47-4011.00
Inspector, Bureau of Veterinary and Pest Control Services | PUBLIC HEALTH SANITARIAN | h | 13-1041.01 19-2041.00
Instructor, Division of Environmental Health, Bureau of Environmental Administration (Health Academy) | ASSOCIATE PUBLIC HEALTH SANITA | h | 13-1151.00 25-3099.00
Instructor, Regulatory and External Affairs/Health Academy | ASSOCIATE PUBLIC HEALTH SANITA | hl | 13-1151.00
Instrumentation Specialist 1 | INSTRUMENTATION SPECIALIST | f | 17-3023.00 49-2094.00
INSTRUMENTATION SPECIALIST I | INSTRUMENTATION SPECIALIST | bl | 17-3023.00 49-2094.00
Interaction Designer | CITY RESEARCH SCIENTIST | nk | 15-1255.00
Intern, Bureau of Primary Care Access and Planning | COLLEGE AIDE (ALL CITY DEPTS) | h | 43-9061.00
Investigative Consultant Level 1 | PROTECTION AGENT (ACS) | lm | 33-3021.00 13-1041.00
Investigative Specialist | LABOR RELATIONS ANALYST | a | 13-1041.00 13-1075.00
Investigator (Employee Discipline) I | INVESTIGATOR (EMPLOYEE DISCIPL | a | 13-1041.00 33-9021.00
Investigator | INVESTIGATOR | l | 13-1041.00
Investment Officer – Alternative Credit | INVESTMENT MANAGER (COMPTROLLE | g | 13-2051.00 11-3031.03
IP Telephony Design Engineer | CERTIFIED IT ADMINISTRATOR (LA | i | 15-1241.00 15-1244.00
IT - Hardware Manager | COMPUTER OPERATIONS MANAGER (S | n | 11-3021.00
IT Auditor | COMPUTER PROGRAMMER ANALYST | n | 13-2011.00
IT Budget Analyst, Office of Chief Information Officer | ECONOMIST | hn | 13-2031.00
IT Business Analyst | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1211.00
IT Helpdesk Manager | COMPUTER OPERATIONS MANAGER (S | n | 11-3021.00 15-1232.00
IT Infrastructure Project Manager | COMPUTER SPECIALIST (SOFTWARE) | i | 15-1299.09 11-3021.00
IT Security Analyst, Office of Chief Information Officer | IT SECURITY SPECIALIST | hn | 15-1212.00
IT Security Engineer Manager | RESEARCH PROJECTS COOR(MA)-MGR | n | 15-1299.05 11-3021.00
IT Senior Business Analyst | COMPUTER SYSTEMS MANAGER | n | 15-1211.00
IT Support Technician | COMPUTER ASSOC (OPERATIONS) | n | 15-1232.00
ITSM Service Desk Agent | TELECOMMUNICATIONS ASSOCIATE ( | n | 15-1232.00
ITT Customer Service Supervisor | CERTIFIED IT ADMINISTRATOR (LA | n | 15-1232.00 43-1011.00
ITT Project Manager | IT PROJECT SPECIALIST | n | 15-1299.09
`;
