/** Coded titles of 2014 by first letter, as lines "title | secondary title | (no category) | occupation, alternative"; read by publicServiceExamples. */
export const earlierExamplesDToN = `
D/C for Traffic & Planning | ADMINISTRATIVE TRANSPORTATION | | 11-9041.00 11-1021.00
Data Analyst - Mortality and Hospitalization, World Trade Center Health Registry | CITY RESEARCH SCIENTIST | | 15-2051.00 15-2041.00
Data Analyst, Primary care Information Project | CITY RESEARCH SCIENTIST | | 15-2051.00 15-2041.00
Data Analyst/NYC Supported Transition & Recovery Team | CITY RESEARCH SCIENTIST | | 15-2051.00
Data Associate | COMMUNITY ASSOCIATE | | 15-2051.00 43-9021.00
Data Collection, Office of Veterinary and Pest Control | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00 43-9021.00
Data Collection/College Aide (Junior-Senior), Veterinary and Pest Control | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00 43-9021.00
Data Manager, MIRH Nurse Family Partnership | CITY RESEARCH SCIENTIST | | 15-2051.00 15-2041.00
Database Administrator | COMPUTER SYSTEMS MANAGER | | 15-1242.00
Datastage ETL Developer | COMPUTER SYSTEMS MANAGER | | 15-1243.01 15-1252.00
DBA LEAD | COMPUTER SYSTEMS MANAGER | | 15-1242.00
Deputy Chief of Construction Engineering | ADMINISTRATIVE ENGINEER | | 11-9041.00 11-9021.00
Deputy Commissioner | ADMINISTRATIVE STAFF ANALYST ( | | 11-1021.00 11-3012.00
Deputy Commissioner for Communications | ADMINISTRATIVE STAFF ANALYST ( | | 11-2032.00
Deputy Commissioner for Early Care and Education | ADMINISTRATIVE STAFF ANALYST ( | | 11-9031.00 11-9151.00
Deputy Commissioner for Epidemiology-Administration | HEALTH SERVICES MANAGER | | 11-9111.00 11-9121.00
Deputy Commissioner for the Division of Child Protection | ADMINISTRATIVE DIRECTOR OF SOC | | 11-9151.00
Deputy Commissioner, Division of Bridges | ADMINISTRATIVE ENGINEER | | 11-9041.00
DEPUTY COMMISSIONER, NEIGHBORHOOD DEVELOPMENT | DEPUTY COMMISSIONER (DBS) | | 11-9151.00 11-1021.00
Deputy Commissioner/Chief Compliance Officer | EXECUTIVE AGENCY COUNSEL | | 11-9199.02 23-1011.00
Deputy Director - Investigations | ADMINISTRATIVE STAFF ANALYST ( | | 11-9199.02 33-1099.00
Deputy Director for City Capital (*REVISED) | ADMINISTRATIVE CONSTRUCTION PR | | 11-9021.00 11-9041.00
Deputy Director for Construction Safety and Training | ADMINISTRATIVE INSPECTOR (HOUS | | 11-9021.00 19-5011.00
Deputy Director for EARD | ADMINISTRATIVE CITY PLANNER | | 19-3051.00 11-9121.00
Deputy Director for Local Law 11 | ADMINISTRATIVE INSPECTOR (HOUS | | 11-9021.00 47-4011.00
Deputy Director of Business Systems | HEALTH SERVICES MANAGER | | 11-3021.00 11-9111.00
Deputy Director of Capital Projects | ADMINISTRATIVE PROJECT MANAGER | | 11-9021.00 11-9041.00
Deputy Director of Identification | CRIMINALIST | | 19-4092.00 11-9121.00
Deputy Director of Intake and Investigations | ADMINISTRATIVE STAFF ANALYST ( | | 11-9199.02 33-1099.00
Deputy Director of Licensing | ADMINISTRATIVE STAFF ANALYST ( | | 11-3012.00 11-9199.00
Deputy Director of Planning Projections and Demand Management | ASSOCIATE PROJECT MANAGER | | 11-9041.00 19-3051.00
Deputy Director of Quality Assurance | COMMUNITY COORDINATOR | | 11-1021.00 13-1111.00
Deputy Director of Web Production | COMPUTER PROGRAMMER ANALYST | | 15-1254.00 27-1014.00
Deputy Director, Business Office/Information Technology | ADMINISTRATIVE STAFF ANALYST ( | | 11-3021.00
Deputy Director, Customer Service | ADMINISTRATIVE STAFF ANALYST ( | | 11-3012.00 43-1011.00
Deputy Director, Legal Division | EXECUTIVE AGENCY COUNSEL | | 23-1011.00
Deputy Director, Topographic Services | ADMINISTRATIVE PROJECT MANAGER | | 11-9041.00 17-1022.00
Deputy Director/NYC Supported Transition & Recovery Team | HEALTH SERVICES MANAGER | | 11-9151.00 11-9111.00
Deputy Operations Manager | COMMUNITY COORDINATOR | | 11-1021.00 43-1011.00
Deputy Plant Chief | SENIOR STATIONARY ENGINEER (EL | | 51-8021.00 51-8031.00
Deputy Press Secretary, Office of External Affairs | ADMINISTRATIVE STAFF ANALYST ( | | 27-3031.00
Deputy Program Director | ADMINISTRATIVE ARCHITECT | | 11-9041.00 11-9021.00
Desktop Support Aide | COLLEGE AIDE (ALL CITY DEPTS) | | 15-1232.00
Desktop Support Engineer (FJC) | COMPUTER SERVICE TECHNICIAN (C | | 15-1232.00
Desktop Support Manager Supervisor | COMPUTER OPERATIONS MANAGER (S | | 15-1232.00 11-3021.00
Development & Application Associate | CLERICAL ASSOCIATE | | 43-9061.00
Development Coordinator | ADMINISTRATIVE STAFF ANALYST ( | | 11-2033.00 13-1131.00
DHS Training Intern | SUMMER GRADUATE INTERN | | 13-1151.00
Digital Production Manager | ADMINISTRATIVE STAFF ANALYST ( | | 27-2012.00 11-2021.00
Director of Capital Budget | ADMINISTRATIVE STAFF ANALYST ( | | 11-3031.00
Director of Capital Projects | ADMINISTRATIVE STAFF ANALYST ( | | 11-9021.00 11-9041.00
Director of CDA Unit | ADMINISTRATIVE FIRE PROTECTION | | 11-9161.00 33-2021.00
DIRECTOR OF CLIENT SERVICES | COMPUTER SYSTEMS MANAGER | | 11-3021.00
Director of Conservation | ADMINISTRATIVE HORTICULTURIST | | 11-9121.00 11-9013.00
Director of Emergency Preparedness | ADMINISTRATIVE STAFF ANALYST ( | | 11-9161.00
Director of Enterprise Program Management Office | ADMINISTRATIVE STAFF ANALYST ( | | 11-3021.00 13-1082.00
Director of Epidemiology and Surveillance | CITY RESEARCH SCIENTIST | | 11-9121.00 11-9111.00
Director of Fiscal Services and Analytics | ADMINISTRATIVE STAFF ANALYST ( | | 11-3031.00
Director of Food Safety and Community Sanitation | ASSOCIATE PUBLIC HEALTH SANITA | | 11-9111.00 19-5011.00
Director of Government Relations | ADMINISTRATIVE STAFF ANALYST ( | | 11-2032.00
Director of Human Resources | ADMINISTRATIVE STAFF ANALYST ( | | 11-3121.00
Director of Intergovernmental Affairs | ADMINISTRATIVE STAFF ANALYST ( | | 11-2032.00 11-1021.00
Director of IT Operations, Bureau of Network Technology Services | COMPUTER SYSTEMS MANAGER | | 11-3021.00
Director of Medical Informatics, Surveillance & Epidemiology | CITY RESEARCH SCIENTIST | | 11-9121.00 15-1211.01
Director of OFE Field Research, Data, and Analytics | ADMINISTRATIVE STAFF ANALYST ( | | 11-9121.00 15-2051.00
Director of Office of Public Private Partnerships | ADMINISTRATIVE STAFF ANALYST ( | | 11-2032.00 11-9151.00
Director of Office of Radiological Health | HEALTH SERVICES MANAGER | | 11-9111.00 11-9121.00
Director of Operations, Bureau of Chronic Disease Prevention and Tobacco | HEALTH SERVICES MANAGER | | 11-9111.00
Director of Payroll, Bureau of Controller | ADMINISTRATIVE STAFF ANALYST ( | | 11-3111.00
Director of Policy, Bureau of Maternal Infant and Reproductive Health | HEALTH SERVICES MANAGER | | 11-9111.00
Director of Press & Communications | ADMINISTRATIVE PUBLIC INFORMAT | | 11-2032.00
Director of Programs and Operations | HEALTH SERVICES MANAGER | | 11-9111.00 11-9151.00
Director of Quality Assurance and Training | ADMINISTRATIVE STAFF ANALYST ( | | 11-3131.00 11-9199.00
Director of Radiological Operations | HEALTH SERVICES MANAGER | | 11-9111.00 11-9121.00
Director of Resident Engagement | ADMINISTRATIVE STAFF ANALYST ( | | 11-9151.00 11-2032.00
Director of Stewardship | ADMINISTRATIVE PARKS & RECREAT | | 11-9121.00 11-9151.00
Director of Strategic Planning, Bureau of School Health | ADMINISTRATIVE STAFF ANALYST ( | | 11-9111.00 11-1021.00
Director of Technical Assistance, HIV Prevention | CITY RESEARCH SCIENTIST | | 11-9111.00 11-9151.00
Director of Watershed Planning and Modeling | ADMINISTRATIVE PROJECT MANAGER | | 11-9121.00 11-9041.00
DIRECTOR, BACK TO WORK OUTSTATIONED WORKER TEAM | SUPERVISOR III WELFARE | | 11-9151.00
Director, Build It Back | ADMINISTRATIVE ARCHITECT | | 11-9041.00 11-9021.00
Director, Bureau of Environmental Disease Prevention | HEALTH SERVICES MANAGER | | 11-9111.00
Director, Environmental Health and Safety | ADMINISTRATIVE PUBLIC HEALTH S | | 19-5011.00 11-9199.02
Director, Regulatory Compliance Division | EXECUTIVE AGENCY COUNSEL | | 23-1011.00 11-9199.02
Director, Strategic Sourcing | ADMINISTRATIVE PROJECT MANAGER | | 11-3061.00
DIRECTOR, WORKFORCE INVESTMENT BOARD (WIB) | ADMINISTRATIVE BUSINESS PROMOT | | 11-9151.00 11-1011.00
Director/ Office of Shared Response | ADMINISTRATIVE DIRECTOR OF SOC | | 11-9151.00
DISASTER RECOVERY MANAGER | COMPUTER SYSTEMS MANAGER | | 11-3021.00 15-1299.05
Discharge Planner | SOCIAL WORKER | | 21-1022.00
Diversity and EEO Director, Bureau of Human Resources and Labor Relations | ADMINISTRATIVE STAFF ANALYST ( | | 13-1041.03 11-3121.00
Division Medical Director | AGENCY DEPUTY MEDICAL DIRECTOR | | 11-9111.00 29-1229.00
DMS ANALYST | COMPUTER SYSTEMS MANAGER | | 15-1211.00
DMS TEAM LEAD | COMPUTER SYSTEMS MANAGER | | 15-1211.00 11-3021.00
Documentation and Training Manager | COMPUTER SYSTEMS MANAGER | | 11-3131.00 11-3021.00
Documentum Support Engineer | COMPUTER SPECIALIST (SOFTWARE) | | 15-1232.00 15-1252.00
Drug Testing Technician | INVESTIGATOR (EMPLOYEE DISCIPL | | 29-2012.00 13-1041.06
DYFJ Special Advisor | ADMINISTRATIVE DIRECTOR OF SOC | | 13-1111.00 11-9151.00
Early Intervention Official Designee | SR HEALTHCARE PROG PLAN ANLYST | | 11-9151.00 21-1093.00
Ecological Project Manager | CITY RESEARCH SCIENTIST | | 13-1082.00 19-2041.00
ECONOMIC DEVELOPMENT ADVISOR | ADMINISTRATIVE BUSINESS PROMOT | | 13-1199.00 11-9151.00
ECTP Financial Manager | ADMINISTRATIVE STAFF ANALYST ( | | 11-3031.00
ECTP Integration Architect Lead | COMPUTER SYSTEMS MANAGER | | 15-1299.08 15-1252.00
ECTP ITSM Manager | COMPUTER SYSTEMS MANAGER | | 11-3021.00
ECTP Program Counsel | AGENCY ATTORNEY | | 23-1011.00
ECTP Project Manager | COMPUTER SYSTEMS MANAGER | | 13-1082.00 15-1299.09
ECTP Quality Assurance Manager | ADMINISTRATIVE MANAGER | | 15-1253.00 11-3021.00
ECTP Solutions Manager | COMPUTER SYSTEMS MANAGER | | 11-3021.00
ECTP Test Manager | COMPUTER SYSTEMS MANAGER | | 15-1253.00 11-3021.00
Edge Security Engineer | COMPUTER SPECIALIST (SOFTWARE) | | 15-1299.05 15-1212.00
EEO Research Assistant | RESEARCH ASSISTANT | | 13-1041.03 19-4061.00
EH&S Coordinator | ASSOCIATE PROJECT MANAGER | | 19-5011.00
EHS Trainer & Cirriculum Development Specialist | INDUSTRIAL HYGIENIST | | 13-1151.00 19-5011.00
Electrical Advisory Board Plan Examiner | PLAN EXAMINER (BLDGS) | | 47-4011.00 17-2071.00
Electrician's Helper | ELECTRICIANS HELPER | | 47-3013.00
Electronic Laboratory Reporting IT Program Manager | COMPUTER SYSTEMS MANAGER | | 15-1299.09 11-3021.00
ELIGIBILITY WORKER | ELIGIBILITY SPECIALIST | | 43-4061.00 21-1093.00
Emergency Management Planner | ADMINISTRATIVE STAFF ANALYST ( | | 11-9161.00
Emergency Planner | ADMINISTRATIVE STAFF ANALYST ( | | 11-9161.00
Emergency Planner, Office of Emergency Preparedness and Response | ADMINISTRATIVE STAFF ANALYST ( | | 11-9161.00
Engineer in Charge - Capital Drainage Section | ADMINISTRATIVE ENGINEER | | 11-9041.00 17-2051.00
Engineer In Charge of Pumping | ADMINISTRATIVE ENGINEER | | 11-9041.00 17-2051.00
Engineer-in-Charge of the Project Development Section | ADMINISTRATIVE ENGINEER | | 11-9041.00 17-2051.00
Engineering and Technical Services Assistant Engineer | CIVIL ENGINEERING INTERN | | 17-2051.00
ENTERPRISE SUPPORT ADMINISTRATOR | COMPUTER SPECIALIST (SOFTWARE) | | 15-1244.00 15-1232.00
Environmental Analyst | ADMINISTRATIVE STAFF ANALYST ( | | 19-2041.00 13-1111.00
Environmental Compliance Professional | INDUSTRIAL HYGIENIST | | 13-1041.01 19-5011.00
Environmental Data Analyst, Bureau of Environmental Surveillance and Policy | CITY RESEARCH SCIENTIST | | 15-2051.00 19-2041.00
Environmental Epidemiologist, Specializing in Food Safety | CITY RESEARCH SCIENTIST | | 19-1041.00
Environmental Health & Safety Officer | INDUSTRIAL HYGIENIST | | 19-5011.00
Environmental Health Analyst, Bureau of Environmental Surveillance and Policy | CITY RESEARCH SCIENTIST | | 19-2041.00 15-2051.00
Environmental Health Scientist | CITY RESEARCH SCIENTIST | | 19-2041.00
Environmental Health Scientist, Bureau of Environmental Disease Prevention | CITY RESEARCH SCIENTIST | | 19-2041.00
Environmental Project Coordinator | CITY RESEARCH SCIENTIST | | 19-2041.00 13-1082.00
Environmental Project Manager | CITY RESEARCH SCIENTIST | | 13-1082.00 19-2041.00
Executive Deputy Commissioner for Mental Hygiene | EXECUTIVE DEPUTY COMMISSIONER | | 11-9111.00 11-1011.00
Executive Director and General Counsel | EXECUTIVE AGENCY COUNSEL | | 23-1011.00 11-1011.00
Executive Director for Planning Initiatives and Sustainability | ADMINISTRATIVE CITY PLANNER | | 19-3051.00 11-1021.00
Executive Director for Program Development Design and Management | ADMINISTRATIVE STAFF ANALYST ( | | 11-9031.00 11-9151.00
Executive Director of Admin & Permits, Environmental Health-Administration | HEALTH SERVICES MANAGER | | 11-9111.00 11-3012.00
EXECUTIVE DIRECTOR OF MANAGED CARE/HCSP CENTRALIZED MEDICAID UNIT | DEPUTY DIRECTOR OF ADMINISTRAT | | 11-9151.00 11-9111.00
Executive Director of Quality Assurance for Juvenile Justice Programs | ADMINISTRATIVE DIRECTOR OF SOC | | 11-9151.00
Executive Director, Grants Management and Administration | HEALTH SERVICES MANAGER | | 11-9111.00 13-1131.00
Executive Director, Media Relations | ADMINISTRATIVE MANAGER | | 11-2032.00
Executive Director, Mental Health | AGENCY MEDICAL DIRECTOR | | 11-9111.00
EXECUTIVE DIRECTOR, NYC WORKFORCE DEVELOPMENT | ADMINISTRATIVE BUSINESS PROMOT | | 11-9151.00 11-1011.00
Executive Engineer for Crane Operations | ADMINISTRATIVE ENGINEER | | 11-9041.00 17-2051.00
Executive Engineer for Investigative Engineering Services | ADMINISTRATIVE ENGINEER | | 11-9041.00 17-2051.00
Executive Engineer for Safety Operations | ADMINISTRATIVE ENGINEER | | 11-9041.00 17-2111.00
Expense/Revenue Program Analyst | ACCOUNTANT | | 13-2031.00 13-2011.00
FACT TEAM ANALYST | COMPUTER ASSOC (SOFTWARE) | | 15-1211.00
FACT TEAM and TRAINING ANALYST TEAM LEAD | COMPUTER SYSTEMS MANAGER | | 15-1211.00 13-1151.00
Family Assessment Program, Program Director | ADMINISTRATIVE DIRECTOR OF SOC | | 11-9151.00
Family Services Intern for Cares Case Review | SUMMER COLLEGE INTERN | | 21-1093.00
Farmers Market Outreach Coordinator | NUTRITIONIST | | 21-1091.00 29-1031.00
FHR AGENCY REPRESENTATIVE, CENTRAL HEARING UNIT | ASSOCIATE JOB OPPORTUNITY SPEC | | 21-1093.00 23-2011.00
Field Inspector | ASSOCIATE INSPECTOR (ELECTRICA | | 47-4011.00
Field Research Biologist, Veterinary and Pest Control | CITY RESEARCH SCIENTIST | | 19-1023.00 19-1029.00
Field Supervisor | ASSOCIATE PUBLIC HEALTH SANITA | | 19-5011.00 13-1041.00
Field Supervisor-SYEP | FIELD SUPERVISOR (SUMMER YOUTH | | 21-1093.00 43-1011.00
File Clerk, Bureau of Early Intervention | CLERICAL AIDE | | 43-4071.00
Finance/Budget Analyst, Health Care Access and Improvement | ADMINISTRATIVE STAFF ANALYST ( | | 13-2031.00 13-2051.00
Financial Analyst | ADMINISTRATIVE STAFF ANALYST ( | | 13-2051.00 13-2031.00
Financial Auditor/ Investigator | ADMINISTRATIVE STAFF ANALYST ( | | 13-2011.00 13-1041.00
Financial Empowerment Call Center Representative | COMMUNITY ASSOCIATE | | 43-4051.00
Financial/Administrative Analytics Manager | ADMINISTRATIVE STAFF ANALYST ( | | 11-3031.00 13-2051.00
Fiscal Manager, Bureau of HIV/AIDS Prevention and Control | ADMINISTRATIVE STAFF ANALYST ( | | 11-3031.00 13-2031.00
Fixed Asset Analyst | ADMINISTRATIVE STAFF ANALYST ( | | 13-2011.00 13-2051.00
FLEET SUPPORT ASSOCIATE | CLERICAL ASSOCIATE | | 43-9061.00 53-1043.00
Flow Test Engineer | ASSOCIATE PROJECT MANAGER | | 17-2051.00 17-3022.00
Forensic Biostatistician | CITY RESEARCH SCIENTIST | | 15-2041.00
Forest Restoration Crew Leader | GARDENER | | 37-1012.00 45-1011.00
Forester | FORESTER | | 19-1032.00
FSCS Ombuds Coordinator, Bureau of Food Safety and Community Sanitation | CITY RESEARCH SCIENTIST | | 19-5011.00 43-4051.00
Functional Tester | COMPUTER SPECIALIST (SOFTWARE) | | 15-1253.00
GASOLINE ROLLER ENGINEER | GASOLINE ROLLER ENGINEER | | 47-2071.00 47-2073.00
General Counsel/Deputy Commissioner for Legal Affairs | EXECUTIVE AGENCY COUNSEL | | 23-1011.00
General Services Assistant | COMMUNITY ASSOCIATE | | 43-9061.00 11-3012.00
GIS Application Developer | COMPUTER SPECIALIST (SOFTWARE) | | 15-1252.00 15-1299.02
Graduate Intern | SUMMER GRADUATE INTERN | | 43-9061.00
Graduate or Undergraduate Intern | SUMMER GRADUATE INTERN | | 21-1093.00 43-9061.00
Grants Analyst, Bureau of Budgets and Revenue | ACCOUNTANT | | 13-2031.00 13-2011.00
Grants Manager, Bureau of Budget and Revenue | ADMINISTRATIVE STAFF ANALYST ( | | 13-1131.00 13-2031.00
Graphic Designer | ADMINISTRATIVE GRAPHIC ARTIST | | 27-1024.00
Green Infrastructure Engineer | ENVIRONMENTAL ENGINEER | | 17-2081.00 17-2051.00
HAN Coordinator | COMPUTER SYSTEMS MANAGER | | 13-1082.00 15-1299.09
Health Surveillance Specialist | CITY MEDICAL SPECIALIST (PART- | | 29-1229.00 19-1041.00
Hearing Support Associate | COMMUNITY ASSOCIATE | | 43-4031.00 43-9061.00
HOUSING ASSISTANT CHINESE | HOUSING ASSISTANT (BILINGUAL) | | 43-4061.00 21-1093.00
HOUSING ASSISTANT RUSSIAN | HOUSING ASSISTANT (BILINGUAL) | | 43-4061.00 21-1093.00
HOUSING ASSISTANT SPANISH | HOUSING ASSISTANT (BILINGUAL) | | 43-4061.00 21-1093.00
Housing Development Specialist II | HOUSING DEVELOPMENT SPECIALIST | | 13-1082.00 19-3051.00
Housing Placement Coordinator | COMPUTER ASSOC (TECH SUPP) | | 21-1093.00 13-1082.00
HR Computer Analyst Trainee | COMPUTER PROGRAMMER ANALYST | | 15-1211.00 15-1232.00
Human Capital Generalist | ADMINISTRATIVE STAFF ANALYST ( | | 13-1071.00
HVAC/PFP Design Lead | ADMINISTRATIVE ENGINEER | | 17-2141.00
Identity Management Architect | COMPUTER SPECIALIST (SOFTWARE) | | 15-1299.05 15-1299.08
IMAGING SUPPORT CLERK | CLERICAL ASSOCIATE | | 43-9061.00 43-4071.00
Implementation Specialist | ASSOCIATE PROJECT MANAGER | | 13-1082.00 13-1111.00
INCIDENT/PROBLEM COORDINATOR | COMPUTER PROGRAMMER ANALYST | | 15-1232.00 13-1082.00
Information technology coordinator | COMPUTER SPECIALIST (SOFTWARE) | | 15-1232.00 15-1299.09
INFORMATION TECHNOLOGY PROJECT MANAGER | COMPUTER SYSTEMS MANAGER | | 13-1082.00 15-1299.09
Integrated Pest Management Coordinator,Bureau of Environmental Disease Prevention | CITY RESEARCH SCIENTIST | | 37-2021.00 19-5011.00
Internetworking Provisioning Specialist | COMPUTER SPECIALIST (SOFTWARE) | | 15-1241.00 15-1244.00
Internetworking Specialist | COMPUTER SPECIALIST (SOFTWARE) | | 15-1241.00 15-1244.00
Internetworking Specialist (FJC ) | COMPUTER SPECIALIST (SOFTWARE) | | 15-1241.00 15-1244.00
Investigator (Discipline/Staff Conduct) | INVESTIGATOR(DISCP)(ONLY FOR P | | 33-3021.00 13-1041.06
Investigator, Bureau of Audit Services | INVESTIGATOR | | 13-1041.00 33-9021.00
IRB Chair, Institutional Review Board (IRB) | HEALTH SERVICES MANAGER | | 11-9199.00 13-1041.00
ISS Applications Developer | COMPUTER SPECIALIST (SOFTWARE) | | 15-1252.00
IT Asset and Configuration Administrator | COMPUTER ASSOC (SOFTWARE) | | 15-1244.00 15-1232.00
IT Project Manager, Bureau of IT Solutions and Delivery | COMPUTER SYSTEMS MANAGER | | 15-1299.09 13-1082.00
J2EE LEAD DEVELOPER | COMPUTER SYSTEMS MANAGER | | 15-1252.00
Junior Business Analyst | ADM MANAGER-NON-MGRL FRM M1/M2 | | 13-1111.00 15-1211.00
Junior Claiming Analyst, Bureau of Budget and Revenue | ACCOUNTANT | | 13-2011.00 43-3031.00
Junior Data and Policy Analyst/Researcher | CITY RESEARCH SCIENTIST | | 15-2051.00 19-3099.00
JUNIOR TECHNICAL WRITER | COMPUTER PROGRAMMER ANALYST | | 27-3042.00
Labor Compliance Officer | COMMUNITY COORDINATOR | | 13-1041.00
Labor Relations Officer | ADMINISTRATIVE LABOR RELATIONS | | 13-1075.00
Laboratory Helper | LABORATORY HELPER | | 31-9099.00 37-2011.00
Laboratory Microbiologist, Bureau of Sexually Transmitted Disease | LABORATORY MICROBIOLOGIST | | 19-1022.00 29-2011.00
Laborer | CITY LABORER | | 47-2061.00 53-7062.00
Learning Technology Specialist | EMERGENCY PREPAREDNESS SPECIAL | | 13-1151.00 25-9031.00
LEASE NEGOTIATOR | ADMINISTRATIVE STAFF ANALYST ( | | 41-9022.00 13-1111.00
Legal Operations Coordinator | COMMUNITY COORDINATOR | | 23-2011.00 43-6012.00
Litigation Support Director | ASSISTANT CORPORATION COUNSEL | | 23-2011.00 23-1011.00
Low Pressure Boiler Inspector | INSPECTOR (LOW PRESSURE BOILER | | 47-4011.00
MAINFRAME SYSTEM PROGRAMMER | COMPUTER SYSTEMS MANAGER | | 15-1252.00 15-1251.00
Management Auditor I | MANAGEMENT AUDITOR | | 13-2011.00 13-1111.00
Manager, IT Vendor Management | COMPUTER SYSTEMS MANAGER | | 11-3021.00 11-3061.00
Managing Attorney | EXECUTIVE AGENCY COUNSEL | | 23-1011.00
Market Agent | MARKET AGENT | | 33-3021.00 13-1041.00
McAfee Systems Engineer | COMPUTER SPECIALIST (SOFTWARE) | | 15-1299.05 15-1244.00
Mediator | COMMUNITY COORDINATOR | | 23-1022.00
MIS Support Technician - Family Justice Center | COMPUTER SERVICE TECHNICIAN (C | | 15-1232.00
Mobile Device Management Administrator | COMPUTER ASSOC (SOFTWARE) | | 15-1244.00 15-1232.00
Mortality Surveillance Analyst | CITY RESEARCH SCIENTIST | | 19-1041.00 15-2041.00
Motor Vehicle Supervisor | MOTOR VEHICLE SUPERVISOR | | 53-1043.00
Multi-Discipline Inspector | INSPECTOR (MULTI-DISCIPLINE) | | 47-4011.00
MWBE Officer and P-Card Administrator,Office of the Agency Chief Contracting Officer | ADMINISTRATIVE STAFF ANALYST ( | | 13-1023.00 13-1041.00
Netbackup Administrator | COMPUTER SPECIALIST (SOFTWARE) | | 15-1244.00
New York Knows Project Officer, HIV/AIDS Prevention and Control | CITY RESEARCH SCIENTIST | | 21-1091.00 13-1082.00
NFP Supervisor Jamaica Team #1, Bureau of Maternal Infant and Reproductive Health | ADMINISTRATIVE PUBLIC HEALTH N | | 29-1141.00 11-9111.00
Nurse Practitioner, Bureau of Sexually Transmitted Disease | NURSE PRACTITIONER(DEPT HEALTH | | 29-1171.00
Nurse Practitioner, Employees' Health Program | ADMINISTRATIVE PUBLIC HEALTH N | | 29-1171.00
NYC HANES Data Analyst, Epidemiology Administration | CITY RESEARCH SCIENTIST | | 15-2051.00 15-2041.00
NYC Media Producer | PROGRAM PRODUCER | | 27-2012.00
`;
