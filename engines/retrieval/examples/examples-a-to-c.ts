/** Coded titles by first letter, as lines "title | secondary title | categories | occupation, alternative"; read by publicServiceExamples. */
export const examplesAToC = `
311 Call Center Manager | ADM MANAGER-NON-MGRL FRM M1/M2 | r | 11-3012.00 43-1011.00
A-Team Supervisor | PRINCIPAL ADMINISTRATIVE ASSOC | h | 43-1011.00
Accessibility Outreach Coordinator | COMMUNITY COORDINATOR | k | 21-1094.00 11-9151.00
Accountable Manager for GI | ASSISTANT CIVIL ENGINEER | f | 11-9041.00 17-2051.00
ACCOUNTABLE MANAGER | ADMINISTRATIVE PROJECT MANAGER | fn | 11-9041.00 13-1082.00
Accountable Manager, CSO LTCP Program | ADMINISTRATIVE PROJECT MANAGER | f | 11-9041.00 13-1082.00
Accountable Manager, Resiliency Coordination and I&I Initiatives | ADM ENGINEER (NON MGRL) | fn | 11-9041.00 13-1082.00
Accountable Manager, Water Supply & Distribution Intergrated Planning | ADMINISTRATIVE PROJECT MANAGER | fn | 11-9041.00 13-1082.00
Accountable Project Manager, Stormwater MS4 Evaluation and Alternatives | ADMINISTRATIVE PROJECT MANAGER | f | 13-1082.00 11-9041.00
Accountant - Accounts Payable | ACCOUNTANT | g | 13-2011.00 43-3031.00
Accountant I | ACCOUNTANT | g | 13-2011.00
Accountant | RESEARCH PROJECTS COOR(MA)-MGR | g | 13-2011.00
Accounts Payable Analyst | STAFF ANALYST TRAINEE | g | 43-3031.00 13-2011.00
Accounts Payable Representative | PRINCIPAL ADMINISTRATIVE ASSOC | j | 43-3031.00
Action Center Referral Specialist, Bronx Neighborhood Health Action Center | COMMUNITY COORDINATOR | h | 21-1093.00 21-1094.00
Active Directory Administrator, Bureau of Network Technology Services | COMPUTER ASSOC (TECH SUPP) | hn | 15-1244.00
ADM MANAGER-NON-MGRL FROM M1/M | ADM MANAGER-NON-MGRL FRM M1/M2 | a | 11-3012.00
Admin Engineer (NM) | ADM ENGINEER (NON MGRL) | f | 17-2051.00 11-9041.00
Admin Housing Dev Specialist for LHD EVP | ADM HOUSING DEV SPEC(NON MGRL) | a | 19-3051.00 11-9141.00
Administrative Assistant | PRINCIPAL ADMINISTRATIVE ASSOC | f | 43-6014.00
Administrative Assistant, Bureau of HIV/AIDS Prevention and Control/HIV/AIDS Administration | CLERICAL ASSOCIATE | h | 43-6014.00 43-9061.00
Administrative Associate | PRINCIPAL ADMINISTRATIVE ASSOC | nk | 43-6014.00 43-9061.00
Administrative Claim Examiner – Law Division (Non -Tort) | ADMINISTRATIVE CLAIM EXAMINER | j | 13-1031.00
Administrative Construction Project Manager | ADM CONSTRUCTION PRJ MGR-NM | f | 11-9021.00
Administrative Coordinator | ADM MANAGER-NON-MGRL FRM M1/M2 | f | 11-3012.00 43-6014.00
ADMINISTRATIVE JOB OPPORTUNITY | ADMINISTRATIVE JOB OPPORTUNITY | dkm | 11-9151.00
Administrative Liaison | COMMUNITY COORDINATOR | f | 43-6014.00 11-3012.00
Administrative Manager (Non-Mgrl) | ADM MANAGER-NON-MGRL FRM M1/M2 | a | 11-3012.00
Administrative Manager | ADMINISTRATIVE MANAGER | e | 11-3012.00
Administrative Office Assistant | CLERICAL ASSOCIATE | l | 43-6014.00 43-9061.00
ADMINISTRATIVE PROCUREMENT ANALYST | ADMINISTRATIVE PROCUREMENT ANA | a | 13-1023.00
Administrative Staff Analyst | ADMINISTRATIVE STAFF ANALYST ( | k | 13-1111.00
Administrative Transportation Coordinator M-I | ADMINISTRATIVE TRANSPORTATION | a | 11-3071.00
Administrator on Duty | FORENSIC MORTUARY TECHNICIAN | h | 19-4092.00 11-9111.00
Agency Attorney 1 | AGENCY ATTORNEY | j | 23-1011.00
Agency Attorney 2 | AGENCY ATTORNEY | j | 23-1011.00
Agency Attorney Intern | AGENCY ATTORNEY INTERNE | j | 23-1011.00 23-2011.00
Agency Attorney Level III | AGENCY ATTORNEY | j | 23-1011.00
Agency Attorney | AGENCY ATTORNEY | j | 23-1011.00
Agency Attorney, Level III | AGENCY ATTORNEY | j | 23-1011.00
Agency Chief Contracting Officer (ACCO) | AGENCY CHIEF CONTRACTING OFFIC | g | 11-3061.00
Agency Implementation and Support Program Evaluator | PROGRAM EVALUATOR (ACS) | m | 13-1111.00
Agency Training Coordinator | ASSOCIATE STAFF ANALYST | a | 13-1151.00
ANALYST | PARKS | gk | 13-1111.00
Analyst, Learning Management | RESEARCH PROJECTS COORDINATOR | dnm | 13-1111.00 13-1151.00
Analyst, Office of External Affairs | ASSOCIATE CONTRACT SPECIALIST | h | 13-1111.00 27-3031.00
Antibiotic Resistance Data Analyst, Bureau of Communicable Diseases | CITY RESEARCH SCIENTIST | hk | 15-2051.00 19-1041.00
Antibiotic Resistance Intern, Bureau of Communicable Diseases | COLLEGE AIDE (ALL CITY DEPTS) | h | 19-1041.00
APA Foster Care Program Evaluator | PROGRAM EVALUATOR (ACS) | pm | 13-1111.00
Appeals Staff | COMMUNITY SERVICE AIDE | a | 43-9061.00
Application Developer, Bureau of School Health/ SH MIS | CERT IT DEVELOPER (APP) | hn | 15-1252.00
Application Examiner, Bureau of Vital Statistics/Vital Statistics/Vital Records | CLERICAL ASSOCIATE | h | 43-4031.00 43-9061.00
APPLICATION FRAMEWORK AND SECURITY ARCHITECT | COMPUTER SYSTEMS MANAGER | n | 15-1299.05 15-1299.08
Application Support Specialist (CRM/Portal) | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1232.00 15-1252.00
Application Support Specialist, Bureau of HIV/AIDS Prevention and Control/HIV/AIDS Care & Treatment | COMPUTER SPECIALIST (SOFTWARE) | hn | 15-1232.00
Application Support Technician | COMPUTER ASSOC (SOFTWARE) | n | 15-1232.00
Applications worker | CHILD WELFARE SPECIALIST | m | 21-1021.00
Architect | ARCHITECT | f | 17-1011.00
Architectural College Aide, Bureau of Facilities Planning and Administrative Services | COLLEGE AIDE (ALL CITY DEPTS) | f | 17-3011.00 17-1011.00
AREA ENGINEER - MECHANICAL ENGINEERING | ADMINISTRATIVE ENGINEER | f | 17-2141.00
Area Engineer, BEDC Coordination and Project Development Section | ADMINISTRATIVE ENGINEER | f | 17-2051.00
Article XI and 420-c Analyst | COMMUNITY COORDINATOR | g | 13-1111.00 13-2051.00
Asset Management Specialist | COMPUTER ASSOC (TECH SUPP) | m | 15-1232.00
Assistant Agency Chief Contracting Officer (AACCO) | ADMIN CONTRACT SPECIALIST (PYR | gh | 11-3061.00
ASSISTANT ARCHITECT | ASSISTANT ARCHITECT | fn | 17-1011.00
Assistant Civil Engineer for Tunnel Structural Design | ASSISTANT CIVIL ENGINEER | fn | 17-2051.00
ASSISTANT CIVIL ENGINEER | ASSISTANT CIVIL ENGINEER | f | 17-2051.00
Assistant Commissioner for Customer Service, Language Access and Correspondence | EXECUTIVE PROGRAM SPECIALIST ( | ed | 11-1021.00 11-1011.00
Assistant Commissioner for the Division of Asset Management | ASSISTANT COMMISSIONER (EVALUA | e | 11-9141.00 11-1021.00
Assistant Commissioner of Real Estate Services | ASSISTANT COMMISSIONER (DCAS) | f | 11-9141.00 11-1011.00
Assistant Commissioner, Bureau of Community Services | ADMINISTRATIVE PROGRAM OFFICE | edhm | 11-9151.00 11-9111.00
Assistant Commissioner, Bureau of System Strengthening and Access | Asst Comm-Prgm Dev Revw-HMH | h | 11-9111.00 11-1021.00
Assistant Commissioner, Code & Zoning Interpretation | ASSISTANT COMMISSIONER (BUILDI | fjk | 11-1021.00 11-1011.00
Assistant Commissioner/Candidate Investigation Division | ASSISTANT COMMISSIONER (FD) | a | 11-1021.00 11-1011.00
ASSISTANT CORPORATION COUNSEL | ASSISTANT CORPORATION COUNSEL | j | 23-1011.00
Assistant Corporation Counsel, Brooklyn Tort Division | ASSISTANT CORPORATION COUNSEL | j | 23-1011.00
Assistant Director of Fleet and Logistics | COMMUNITY COORDINATOR | l | 11-3071.00
Assistant Director of Forensic Investigations | DEPUTY DIRECTOR OF MEDICOLEGAL | h | 13-1041.06 11-9121.00
Assistant Director Optometry Field Operations | COMMUNITY COORDINATOR | h | 11-9111.00 11-9151.00
Assistant Director | Value Engineering | fnk | 11-9041.00 17-2112.00
Assistant Director, Bureau of Early Intervention | HEALTH SERVICES MANAGER | h | 11-9111.00
Assistant District Attorney - Criminal Court | ASSISTANT DISTRICT ATTORNEY (S | jk | 23-1011.00
ASSISTANT ELECTRICAL INSPECTOR | ASSISTANT ELECTRICAL ENGINEER | f | 47-4011.00
Assistant Engineer | ASSISTANT ENVIRONMENTAL ENGINE | f | 17-2081.00 17-2051.00
Assistant Environmental Engineer | ASSISTANT ENVIRONMENTAL ENGINE | f | 17-2081.00
ASSISTANT GENERAL COUNSEL | AGENCY ATTORNEY | j | 23-1011.00
Assistant General Counsel, Office of General Counsel | AGENCY ATTORNEY INTERNE | hj | 23-1011.00
Assistant Highway Transportation Specialist | ASSISTANT HIGHWAY TRANSPORTATI | f | 19-3099.01
Assistant Inspector General | CONFIDENTIAL INVESTIGATOR | kl | 33-3021.00 13-1041.00
Assistant Landscape Architect | ASSISTANT LANDSCAPE ARCHITECT | f | 17-1012.00
Assistant Mechanical Engineer | ASSISTANT MECHANICAL ENGINEER | fn | 17-2141.00
Assistant Procurement Liaison | PROCUREMENT ANALYST | g | 13-1023.00 43-3061.00
Assistant Project Manager | ASSOCIATE PROJECT MANAGER | f | 13-1082.00
Assistant Revenue Budget Analyst | CONTRACT SPECIALIST | g | 13-2031.00
Assistant to the Chief of CAD/Survey | ENGINEERING TECHNICIAN | f | 17-3022.00 17-3031.00
ASSITANT CIVIL ENGINEER | ASSISTANT CIVIL ENGINEER | f | 17-2051.00
Associate Chemist | ASSOCIATE CHEMIST | hl | 19-2031.00
Associate Cloud Reliability Engineer | IT SECURITY SPECIALIST | n | 15-1299.08 15-1244.00
Associate Commissioner of Administration | INSPECTOR GENERAL | l | 11-3012.00 11-1011.00
Associate Commissioner | EXECUTIVE AGENCY COUNSEL | ejkm | 11-1021.00 11-1011.00
Associate Commissioner, Office of External Affairs | EXECUTIVE PROGRAM SPECIALIST ( | h | 11-2032.00 11-1011.00
Associate Director, Policy & Partnerships | RESEARCH PROJECTS COOR(MA)-MGR | edk | 13-1111.00 11-1021.00
Associate Disciplinary Counsel | AGENCY ATTORNEY | j | 23-1011.00
ASSOCIATE GENERAL COUNSEL | EXECUTIVE AGENCY COUNSEL | jm | 23-1011.00
Associate Laboratory Microbiologist, Bureau of the Public Health Laboratory | ASSOCIATE LABORATORY MICROBIOL | h | 19-1022.00
Associate Laboratory Microbiologist, Bureau of the Public Health Laboratory/Microbiology | ASSOCIATE LABORATORY MICROBIOL | h | 19-1022.00
Associate Laboratory Microbiologist, Bureau of the Public Health Laboratory/Virology/Immunology | ASSOCIATE LABORATORY MICROBIOL | h | 19-1022.00
Associate Project Manager 02 | ASSOCIATE PROJECT MANAGER | f | 13-1082.00 11-9021.00
Associate Project Manager I | ASSOCIATE PROJECT MANAGER | f | 13-1082.00
Associate Project Manager III | ASSOCIATE PROJECT MANAGER | b | 13-1082.00 11-9021.00
Associate Public Health Sanitarian 1 | ASSOCIATE PUBLIC HEALTH SANITA | hl | 19-2041.00 19-5011.00
Associate Public Health Sanitarian 2 | ASSOCIATE PUBLIC HEALTH SANITA | h | 19-2041.00 19-4042.00
ASSOCIATE PUBLIC HEALTH SANITARIAN II | ASSOCIATE PUBLIC HEALTH SANITA | l | 19-2041.00 19-5011.00
Associate Public Health Sanitarian | ASSOCIATE PUBLIC HEALTH SANITA | h | 19-2041.00 19-5011.00
Associate Staff Analyst | ASSOCIATE STAFF ANALYST | ag | 13-1111.00
Associate Water Use Inspector I-Universal Metering | ASSOCIATE WATER USE INSPECTOR | bl | 13-1041.00 47-4011.00
Associate Water Use inspector | ASSOCIATE WATER USE INSPECTOR | bl | 13-1041.00 47-4011.00
Asst Highway Transportation Specialist | ASSISTANT HIGHWAY TRANSPORTATI | f | 19-3099.01
Asthma Health Educator | PUBLIC HEALTH EDUCATOR | h | 21-1091.00
Asthma Program Social Worker, Bureau of School Health/SH Medical | SPECIAL CONSULTANT (MENTAL HEA | h | 21-1022.00
Attorney Interne | AGENCY ATTORNEY INTERNE | jm | 23-1011.00 23-2011.00
Attorney | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
Auditor - Labor Law | ACCOUNTANT | gl | 13-2011.00
Auditor/ Analyst, Environmental Health Administration | ACCOUNTANT | h | 13-2011.00
Auto Mechanic | AUTO MECHANIC | b | 49-3023.00
AutoCAD / BIM Support Specialist | PROJECT MANAGER INTERN# | n | 17-3011.00 15-1232.00
Baker | BAKER | em | 51-3011.00
BCS-001-Administrative Secretarial Support | SUMMER COLLEGE INTERN | a | 43-6014.00
BCS-002-Customer Service Intern | SUMMER COLLEGE INTERN | ak | 43-4051.00
BEDC-001-Water For the Future Intern | SUMMER COLLEGE INTERN | f | 17-2051.00
BEDC-004-In-House Design BIM-CADD Intern | SUMMER COLLEGE INTERN | f | 17-3011.00
BEDC-005-In-House Design Structural Intern | SUMMER COLLEGE INTERN | f | 17-2051.00 17-3022.00
Behavior Management Coordinator | COMMUNITY COORDINATOR | m | 21-1011.00 21-1021.00
Behavioral Health Integration Specialist, Bureau of Primary Care Information Project | COMMUNITY COORDINATOR | eh | 21-1023.00 13-1111.00
Best Practices Coach | CHILD AND FAMILY SPECIALIST | m | 21-1021.00 13-1151.00
Bilingual NFP Nurse Home Visitor, Bureau of Maternal Infant and Reproductive Health | FAMILY PUB HEALTH NURSE (HMH) | h | 29-1141.00
BLA-001-Graduate Legal Intern | SUMMER GRADUATE INTERN | j | 23-2011.00 23-1012.00
Body Worn Camera Analyst | COMMUNITY ASSOCIATE | kl | 13-1111.00
Bookkeeper III | BOOKKEEPER | g | 43-3031.00
BOOKKEEPER | BOOKKEEPER | g | 43-3031.00
Bookkeeper, Level III | BOOKKEEPER | ag | 43-3031.00
Borough Commissioner | BOROUGH COMMISSIONER (BUILDING | f | 11-1021.00 11-1011.00
Borough Director, Bureau of Childcare | ADMINISTRATIVE PUBLIC HEALTH S | hl | 11-9031.00 11-9111.00
Borough Liaison | COMMUNITY COORDINATOR | m | 27-3031.00 21-1099.00
Borough Planner - Brooklyn Office | ASSISTANT URBAN DESIGNER | f | 19-3051.00
Borough Planner - Manhattan Office | ASSISTANT URBAN DESIGNER | f | 19-3051.00
BPAC-003-Undergraduate Environmental Educational Intern | SUMMER COLLEGE INTERN | em | 19-2041.00 25-3099.00
BPS-001-Inspections Intern | SUMMER COLLEGE INTERN | l | 13-1041.00 47-4011.00
BPS-002-Security Engineering Intern | SUMMER COLLEGE INTERN | fl | 13-1199.07 17-2071.00
Bridge Operator 3 | BRIDGE OPERATOR | b | 53-6011.00
Budget Analyst | STAFF ANALYST | gp | 13-2031.00
Budget Analyst, Bureau of Budget and Revenue/Budget Administration | ECONOMIST | g | 13-2031.00
Budget and Finance Director, Bureau of School Health/SH Reproductive Health | ADM MANAGER-NON-MGRL FRM M1/M2 | h | 11-3031.00
Budget Associate | COMMUNITY ASSOCIATE | n | 13-2031.00 43-3031.00
BUILDING INSPECTOR | INSPECTOR (MULTI-DISCIPLINE) | e | 47-4011.00
Buprenorphine Technical Assistance Coordinator, Bureau of Alcohol and Drug Use Prevention, Care and Treatment | CITY RESEARCH SCIENTIST | hk | 21-1091.00 21-1011.00
Business Analyst - Digital Solutions | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1211.00 13-1111.00
BUSINESS ANALYST | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1211.00 13-1111.00
Business Intelligence Analyst | COMPUTER SPECIALIST (SOFTWARE) | nk | 15-2051.01
Business Law Unit Agency Attorney | AGENCY ATTORNEY | j | 23-1011.00
BUYER | COMMUNITY COORDINATOR | g | 13-1023.00 13-1022.00
BWS-001-Continuous Improvement and Program Development Intern | SUMMER COLLEGE INTERN | aen | 13-1111.00
BWS-003-Croton WTP Civil / Mechanical Engineering Intern | SUMMER COLLEGE INTERN | f | 17-2051.00 17-2141.00
BWS-005-Stream Management Program Research Intern | SUMMER GRADUATE INTERN | fnjk | 19-4042.00
BWS-009-Community Water Intern | SUMMER COLLEGE INTERN | fnk | 19-4042.00
BWS-010-Laboratory Intern - Water Quality | SUMMER COLLEGE INTERN | fn | 19-4042.00 19-4031.00
BWS-011-Laboratory Intern - Water Quality | SUMMER COLLEGE INTERN | fk | 19-4042.00 19-4031.00
BWS-012-Water Quality Science & Research Intern | SUMMER GRADUATE INTERN | fnk | 19-4042.00 19-2041.00
BWS-014 -Grahamsville Field Intern | SUMMER COLLEGE INTERN | fn | 19-4042.00
BWS-016-Water Operations Intern | SUMMER COLLEGE INTERN | fn | 19-4042.00
BWS-018-Computerized Maintenance Management System Intern Wastewater Ops | SUMMER COLLEGE INTERN | fn | 43-9061.00 15-1232.00
BWS-019-Assistant Collection System Documentation Intern | SUMMER COLLEGE INTERN | fk | 17-3022.00
BWSO-001-Construction Engineering Intern | SUMMER COLLEGE INTERN | f | 17-2051.00 17-3022.00
BWSO-003-Modeling Unit Intern | SUMMER COLLEGE INTERN | f | 17-2051.00 17-3022.00
BWSO-004-Green Infrastructure Asset Management Intern | SUMMER GRADUATE INTERN | f | 17-2051.00 17-3022.00
BWSO-005-GIS Data Maintenance Unit Intern | SUMMER COLLEGE INTERN | f | 15-1299.02
BWT Director of Collections and Resource Recovery Operations | ADMINISTRATIVE ENGINEER | f | 11-9041.00 11-1021.00
BWT-001-Mechanical Contracts Intern | SUMMER COLLEGE INTERN | f | 17-2141.00 17-3027.00
BWT-002-Biosolids & Building Maintenance Contracts | SUMMER COLLEGE INTERN | f | 13-1023.00 17-2141.00
BWT-004-Electrical Engineering Intern | SUMMER COLLEGE INTERN | f | 17-2071.00 17-3023.00
BWT-008-DEP Office of Energy Intern | SUMMER GRADUATE INTERN | fk | 13-1199.05 17-2199.03
BWT-009-Electrical & Instrumentation Contracts Intern | SUMMER COLLEGE INTERN | f | 17-3023.00 17-2071.00
Call Agent, Office of External Affairs/Bureau of Customer Support and Print Services | PUBLIC HEALTH ASSISTANT | h | 43-4051.00
Call Center Representative, Bureau of Vital Statistics | SECRETARY | eh | 43-4051.00
Capacity Management Engineer | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1299.08 15-1211.00
Capital Budget Associate | PRINCIPAL ADMINISTRATIVE ASSOC | g | 13-2031.00 43-3031.00
Carbon Reduction Strategist | CITY RESEARCH SCIENTIST | fk | 13-1199.05 19-2041.01
Cardiovascular Research Analyst | CITY RESEARCH SCIENTIST | hk | 19-1041.00 15-2041.00
Care Coordination Nurse | CONSULTANT PUBLIC HEALTH NURSE | h | 29-1141.00
CARETAKER X | CARETAKER (HA) | b | 37-2011.00
Case Manager | COMMUNITY ASSOCIATE | e | 21-1093.00 21-1021.00
Case Manager, Bureau of Veterinary and Pest Control Services/Pest Control Services | PUBLIC HEALTH SANITARIAN | hl | 13-1041.00 19-2041.00
CATCH Health Educator, Bureau of School Health/SH Reproductive Health | PUBLIC HEALTH EDUCATOR | h | 21-1091.00
CATCH School Nurse, Bureau of School Health/SH Reproductive Health | PUBLIC HEALTH NURSE (SCHOOL HE | h | 29-1141.00
CCC Program Administrator | CIVIL ENGINEER | fl | 17-2051.00 13-1082.00
Central Office Supervising Nurse, Bureau of School Health/SH Nursing Services & Prof Dev | PUBLIC HEALTH NURSE | h | 29-1141.00
CERT Specialist | IT SECURITY SPECIALIST | n | 15-1212.00
CERTIFICATION INTERN | COLLEGE AIDE (ALL CITY DEPTS) | e | 13-1041.00 43-9061.00
CERTIFIED IT ADMINISTRATOR (DATABASE) | CERT IT ADMINISTRATOR (DB) | n | 15-1242.00
CERTIFIED IT ADMINISTRATOR (LA | CERTIFIED IT ADMINISTRATOR (LA | n | 15-1244.00
CERTIFIED IT ADMINISTRATOR (LAN/WAN), LEVEL 4 | CERTIFIED IT ADMINISTRATOR (LA | i | 15-1244.00
CERTIFIED IT ADMINISTRATOR (WAN) | CERT. IT ADMINISTRATOR WAN | i | 15-1244.00
CERTIFIED IT DEVELOPER (APPLICATIONS) | CERT IT DEVELOPER (APP) | n | 15-1252.00
Chief Communications Officer, Office of the Commissioner | ADMINISTRATIVE BUSINESS PROMOT | h | 11-2032.00 27-3031.00
CHIEF OF ACCO OPERATIONS | COMMUNITY COORDINATOR | g | 11-3061.00
Chief of Appeals | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
Chief of Commercial Litigation | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
Chief of Computer-Aided Design and Drafting (CADD) | ADM CONSTRUCTION PRJ MGR-NM | f | 11-9041.00 17-3011.00
Chief of Connections | ADMINISTRATIVE ENGINEER | f | 11-9041.00
Chief of Contract Administration | ADMINISTRATIVE PROCUREMENT ANA | fg | 11-3061.00
Chief of Mycobacteriology, Bureau of the Public Health Laboratory | CITY RESEARCH SCIENTIST | hk | 11-9121.00 19-1022.00
CHIEF OF PERSONNEL | COMPUTER ASSOC (TECH SUPP) | ag | 11-3121.00
Chief of Procurement & Budget | ADMINISTRATIVE STAFF ANALYST ( | fg | 11-3061.00 11-3031.00
CHIEF OF SHAFT MAINTENANCE | ADMINISTRATIVE ENGINEER | f | 11-9041.00 49-1011.00
Chief of Staff to the Executive Deputy Commissioner | STRATEGIC INITIATIVE SPECIALIS | ak | 11-1021.00 11-3012.00
Chief of Staff | ADMINISTRATIVE PROJECT MANAGER | k | 11-1021.00 11-3012.00
CHIEF PROCESS MECHANICAL ENGINEER | ADMINISTRATIVE ENGINEER | fl | 17-2141.00 11-9041.00
Chief, BEDC Coordination & Project Development | ADMINISTRATIVE ENGINEER | f | 11-9041.00
Chief, Construction Management Section | ADMINISTRATIVE ENGINEER | f | 11-9021.00 11-9041.00
Chief, Contract Support Unit | ADMINISTRATIVE ENGINEER | f | 11-9041.00 11-3061.00
Chief, Infrastructure - Southeast Queens | ADMINISTRATIVE ENGINEER | f | 11-9041.00
Chief, Personnel Unit | ADMINISTRATIVE STAFF ANALYST ( | a | 11-3121.00
Child Health Survey Manager, Bureau of Epidemiology Services | CITY RESEARCH SCIENTIST | hk | 19-3022.00 11-9121.00
Child Welfare Analyst | CITY RESEARCH SCIENTIST | ipm | 13-1111.00 15-2051.00
Child Welfare Trainer | COMMUNITY COORDINATOR | rm | 13-1151.00
ChildStat Reviewer | CHILD WELFARE SPECIALIST SUPER | m | 21-1021.00 13-1111.00
City Laborer | CITY LABORER | b | 47-2061.00
CITY MEDICAL SPECIALIST (PART-TIME) | CITY MEDICAL SPECIALIST (PART- | h | 29-1229.00
City Medical Specialist, Bureau of School Health | CITY MEDICAL SPECIALIST (PART- | h | 29-1229.00
City Medical Specialist, Bureau of School Health/SH Medical | CITY MEDICAL SPECIALIST (PART- | h | 29-1229.00
City Park Worker | CITY PARK WORKER | b | 37-3011.00
City Research Scientist | CITY RESEARCH SCIENTIST | n | 19-1042.00 19-1041.00
City Seasonal Aide | CITY SEASONAL AIDE | a | 37-3011.00 43-9061.00
City Seasonal Aide/Security Guard | CITY SEASONAL AIDE | l | 33-9032.00
CIVIL ENGINEER 02 | CIVIL ENGINEER | f | 17-2051.00
Civil Engineer 1 | CIVIL ENGINEER | f | 17-2051.00
Civil Engineer 2 | CIVIL ENGINEER | f | 17-2051.00
Civil Engineer 3 | CIVIL ENGINEER | f | 17-2051.00
Civil Engineer I | CIVIL ENGINEER | f | 17-2051.00
CIVIL ENGINEER II | CIVIL ENGINEER | f | 17-2051.00
Civil Engineer III | CIVIL ENGINEER | f | 17-2051.00
Civil Engineer | CIVIL ENGINEER | f | 17-2051.00
Civil Engineering Intern | CIVIL ENGINEERING INTERN | f | 17-2051.00
Civil Litigation General Litigation Agency Attorney Level III | AGENCY ATTORNEY | j | 23-1011.00
Civil Section Manager | ADMINISTRATIVE ENGINEER | fn | 11-9041.00 17-2051.00
Civilian Investigator | INVESTIGATOR | l | 13-1041.00
Civilianization Manager | CIVILIANIZATION MANAGER-PD | ak | 11-3121.00 13-1111.00
CLAIM SPECIALIST Level 1 | CLAIM SPECIALIST | j | 13-1031.00
Claim Specialist | CLAIM SPECIALIST | co | 13-1031.00
Claim Specialist, Level II - Property Damage | CLAIM SPECIALIST | k | 13-1031.00
Claims Verification Unit Manager, Bureau of Mental Hygiene Administration | ADMINISTRATIVE ACCOUNTANT | g | 11-3031.00 43-1011.00
CLERICAL ASSOCIATE (PART TIME) | CLERICAL ASSOCIATE | n | 43-9061.00
Clerical Associate (PT) - Process and Courier Services Unit | CLERICAL ASSOCIATE | j | 43-9061.00
Clerical Associate 3 | CLERICAL ASSOCIATE | l | 43-9061.00
Clerical Associate III | CLERICAL ASSOCIATE | d | 43-9061.00
Clerical Associate IV | CLERICAL ASSOCIATE | d | 43-9061.00
Clerical Associate | CLERICAL ASSOCIATE | aek | 43-9061.00
Clerical Associate, Bureau of Communicable Diseases | CLERICAL ASSOCIATE | c | 43-9061.00
Clerical Associate, Level IV | CLERICAL ASSOCIATE | a | 43-9061.00
Clerical Associate, Regulatory and External Affairs | CLERICAL ASSOCIATE | a | 43-9061.00
Clerical Support Assistant, Bureau of Early Intervention | SECRETARY | a | 43-9061.00 43-6014.00
Clerical Support | CLERICAL ASSOCIATE | em | 43-9061.00
CLIENT ADVOCATE | PRINCIPAL ADMINISTRATIVE ASSOC | am | 21-1093.00 21-1099.00
Client Services Specialst | COMMUNITY ASSOCIATE | e | 21-1093.00 43-4051.00
Climber & Pruner | CLIMBER & PRUNER | b | 37-3013.00
Clinical Advisor | SENIOR MENTAL HEALTH WORKER | m | 21-1014.00 21-1023.00
CLINICAL CASE SUPERVISOR | SUPERVISOR I SOCIAL WORK | m | 21-1029.00 11-9151.00
Clinical Systems Support Coordinator, Brooklyn Neighborhood Health Action Center | PUBLIC HEALTH NURSE | ah | 15-1211.01 29-1141.00
Cloud Reliability Engineer | COMPUTER OPERATIONS MANAGER (S | n | 15-1299.08
CMMS Liaison | COMPUTER ASSOC (TECH SUPP) | n | 15-1232.00 15-1211.00
Co- Response Team Coordinator/office of the Executive Deputy Commissioner | SPECIAL CONSULTANT (MENTAL HEA | h | 21-1023.00 11-9151.00
College Aide - Administration | COLLEGE AIDE (ALL CITY DEPTS) | a | 43-9061.00
College Aide - Bureau of Veterinary and Pest Control Services (Vector Surveillance) | COLLEGE AIDE (ALL CITY DEPTS) | h | 43-9061.00
COLLEGE AIDE - CLERICAL | COLLEGE AIDE (ALL CITY DEPTS) | c | 43-9061.00
College Aide - Office Assistant, Bureau of Operations | COLLEGE AIDE (ALL CITY DEPTS) | ahbk | 43-9061.00
College Aide - Web Administration & Graphic Design | COLLEGE AIDE (ALL CITY DEPTS) | n | 15-1254.00 27-1024.00
College Aide L1 | COLLEGE AIDE (ALL CITY DEPTS) | ak | 43-9061.00
College Aide | COLLEGE AIDE (ALL CITY DEPTS) | g | 43-9061.00
College Aide, Bureau of Immunization/Immunization Surveillance | COLLEGE AIDE (ALL CITY DEPTS) | h | 43-9061.00
College Aide, Bureau of the Public Health Laboratory | COLLEGE AIDE (ALL CITY DEPTS) | h | 43-9061.00
College Success Coordinator | COMMUNITY COORDINATOR | m | 21-1012.00
Communications Lead | PRINCIPAL ADMINISTRATIVE ASSOC | fn | 27-3031.00 11-2032.00
Communications Manager/ Office of the Executive Deputy Commissioner | ADMINISTRATIVE BUSINESS PROMOT | hkm | 11-2032.00 27-3031.00
Community Affairs Liaison | COMMUNITY COORDINATOR | edl | 27-3031.00 21-1099.00
Community Assistant Program Monitor | COMMUNITY ASSISTANT | e | 21-1093.00 21-1094.00
Community Assistant | COMMUNITY ASSISTANT | b | 21-1094.00
COMMUNITY ASSOCIATE | COMMUNITY ASSOCIATE | e | 21-1094.00
Community Coordinator | COMMUNITY COORDINATOR | j | 11-9151.00 21-1094.00
COMMUNITY EDUCATOR | COMMUNITY ASSOCIATE | m | 21-1091.00
Community Engagement Specialist Assistant, Systems Partnerships /CHE | COMMUNITY ASSOCIATE | eh | 21-1094.00 21-1099.00
Community Planning Analyst | COMMUNITY COORDINATOR | ed | 19-3051.00 13-1111.00
Community Water System Planner | CITY PLANNER | f | 19-3051.00
Compliance Attorney | AGENCY ATTORNEY | aj | 23-1011.00
COMPLIANCE AUDITOR | ASSISTANT ARCHITECT | e | 13-1041.00
Compliance Counsel | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
Compliance Review Unit Supervisor | ASSOCIATE STAFF ANALYST | g | 13-1041.00
Computer Associate (Software) | COMPUTER ASSOC (SOFTWARE) | n | 15-1252.00 15-1251.00
Computer Associate | COMPUTER ASSOC (OPERATIONS) | i | 15-1232.00
Computer Programmer | COMPUTER PROGRAMMER ANALYST | n | 15-1251.00
Computer Service Technician, level II | COMPUTER SERVICE TECHNICIAN (C | n | 15-1232.00 49-2011.00
COMPUTER SPECIALIST (SOFTWARE) | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1252.00
COMPUTER SYSTEMS MANAGER | COMPUTER SYSTEMS MANAGER | n | 11-3021.00
Conference Facilitator | CHILD AND FAMILY SPECIALIST | m | 21-1021.00 21-1099.00
Confidential Investigator | CONFIDENTIAL INVESTIGATOR | l | 13-1041.00 33-3021.00
Confidential Secretary | CONFIDENTIAL SECRETARY OF ADMI | aj | 43-6011.00 43-6014.00
Consolidated Plan/ NYMTC Forecast Coordinator | COMMUNITY COORDINATOR | ef | 19-3051.00
Construction Inspector | INSPECTOR (CONSTRUCTION) | l | 47-4011.00
CONSTRUCTION INSPECTOR/ OFFICE ENGINEER | ASSOCIATE PROJECT MANAGER | f | 47-4011.00
Construction Project Manager | CONSTRUCTION PROJECT MANAGER | fb | 11-9021.00
Construction Project Manager, Estimator | CONSTRUCTION PROJECT MANAGER | f | 11-9021.00
Consumer Affairs Specialist, Early Intervention Program | SR HEALTHCARE PROG PLAN ANLYST | h | 21-1093.00 43-4051.00
CONTRACT ADMINISTRATOR | PROCUREMENT ANALYST | g | 13-1023.00
Contract Analyst, Mental Health Hygiene - Administration | CONTRACT SPECIALIST | g | 13-1023.00
Contract Analyst, Mental Hygiene - Administration | CONTRACT SPECIALIST | gh | 13-1023.00
Contract Manager | COMMUNITY COORDINATOR | e | 11-3061.00
Contract Manager, Office of the Agency Chief Contracting Officer/ACCO/Contracts | CONTRACT SPECIALIST | gh | 11-3061.00 13-1023.00
Contract Specialist | ASSOCIATE CONTRACT SPECIALIST | m | 13-1023.00
CONTRACTS ATTORNEY | AGENCY ATTORNEY INTERNE | jk | 23-1011.00
Contracts Manager | COMMUNITY COORDINATOR | f | 11-3061.00
Contracts Officer | PROCUREMENT ANALYST | g | 13-1023.00
Coordinator | COMMUNITY COORDINATOR | e | 11-9151.00 21-1094.00
Cost Estimating Manager | ADMINISTRATIVE STAFF ANALYST ( | f | 13-1051.00
Court Liaison Officer | CHILD PROTECTIVE SPECIALIST (C | j | 21-1021.00
Court Representative, Litigation Division (2 Positions) | AGENCY ATTORNEY | j | 23-1011.00 23-2011.00
Court Representative, Litigation Division | AGENCY ATTORNEY | j | 23-1011.00
Credit Analyst | HOUSING DEVELOPMENT SPECIALIST | k | 13-2041.00
Criminalist IB | CRIMINALIST | h | 19-4092.00
Criminalist II | CRIMINALIST | h | 19-4092.00
Criminalist III | CRIMINALIST | h | 19-4092.00
Criminalist IV | CRIMINALIST | h | 19-4092.00
CRM Systems Administrator | COMPUTER SYSTEMS MANAGER | n | 15-1244.00 15-1211.00
Custodian I | CUSTODIAN | hb | 37-2011.00
Custodian | CUSTODIAN | hb | 37-2011.00
Cyber Intelligence Analyst | IT SECURITY SPECIALIST | n | 15-1212.00
`;
