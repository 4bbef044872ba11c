/** Coded titles by first letter, as lines "title | secondary title | categories | occupation, alternative"; read by publicServiceExamples. */
export const examplesJToQ = `
.NET DEVELOPER | CERT IT DEVELOPER (APP) | n | 15-1252.00
.Net Developer, Bureau of IT Strategy and Project Management | SENIOR IT ARCHITECT | hn | 15-1252.00
.NET Programmer/Analyst | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1252.00 15-1251.00
JAVA DEVELOPER | COMPUTER SYSTEMS MANAGER | nm | 15-1252.00
Junior Capital Budget Analyst | ACCOUNTANT | g | 13-2031.00
Junior Planning and Reporting Analyst | ACCOUNTANT | g | 13-2051.00 13-2031.00
Junior Public Health Nurse - Bureau of School Health/SH Nursing Services & Prof Dev | JR PHNURSE (SCH HLTH)>20 HR PT | h | 29-1141.00
Junior Public Health Nurse | JR PHNURSE (SCH HLTH)>20 HR PT | h | 29-1141.00
Junior Public Health Nurse, Bureau of STI Prevention and Control /STI Medical Services | JUNIOR PUBLIC HEALTH NURSE | h | 29-1141.00
Junior Tax Credit Analyst | HOUSING DEVELOPMENT SPECIALIST | g | 13-2041.00
Junior Web Application Developer | COMPUTER ASSOC (SOFTWARE) | n | 15-1254.00 15-1252.00
Labor and Discipline Counsel | AGENCY ATTORNEY | j | 23-1011.00
Labor Law Investigator | INVESTIGATOR | jl | 13-1041.00
Labor Relations Associate | LABOR RELATIONS ANALYST | a | 13-1075.00
Labor Relations Attorney | AGENCY ATTORNEY | j | 23-1011.00
Labor Relations Specialist, Bureau of Human Resources and Labor Relations | LABOR RELATIONS ANALYST | h | 13-1075.00
Labor Standards Investigator | INSPECTOR (CONSUMER AFFAIRS) | jklm | 13-1041.00
Laboratory Helper, Bureau of Veterinary and Pest Control Services | LABORATORY HELPER | hl | 31-9099.00 19-4021.00
Laboratory Microbiologist, Bureau of Public Health Laboratory | LABORATORY MICROBIOLOGIST | h | 19-1022.00
Laborer, Bureau of Facilities Planning and Administrative Services/Health Support Services | CITY LABORER | h | 47-2061.00
Landscape Architect Level 1 | LANDSCAPE ARCHITECT | f | 17-1012.00
Law Student | STUDENT LEGAL SPECIALIST | o | 23-2011.00 23-1012.00
Lead Cyber Intelligence Analyst | COMPUTER OPERATIONS MANAGER (S | n | 15-1212.00 33-3021.06
LEAD DESIGN ENGINEER - POWER GENERATION & DISTRIBUTION SYSTEMS | ELECTRICAL ENGINEER | f | 17-2071.00
LEAD DESIGN ENGINEER | ELECTRICAL ENGINEER | fl | 17-2071.00
Lead Designer for Water Tunnel Structural | ADMINISTRATIVE PROJECT MANAGER | f | 17-2051.00
Legal Intern/College Aide | COLLEGE AIDE (ALL CITY DEPTS) | edjk | 23-2011.00
Legislative Representative, Mayor’s Office of City Legislative Affairs | SPECIAL ADVISOR TO THE MAYOR | h | 27-3031.00 13-1199.00
LINUX SYSTEMS ADMINISTRATOR | IT INFRASTRUCTURE ENGINEER | n | 15-1244.00
LIVING IN COMMUNITIES (LINC) CLERK | CLERICAL ASSOCIATE | m | 43-9061.00
Logging & Recording Project Manager | COMPUTER SYSTEMS MANAGER | n | 15-1299.09 13-1082.00
Machinist | MACHINIST | b | 51-4041.00
MACHINIST'S HELPER | MACHINIST'S HELPER | b | 51-9198.00
Maintenance Facilitator | ADMINISTRATIVE ENGINEER | f | 11-9041.00 49-1011.00
Maintenance Worker - Technical Services-Heating Unit | MAINTENANCE WORKER | q | 49-9071.00
Manager of IT Infrastructure and Security | COMPUTER SYSTEMS MANAGER | n | 11-3021.00
Manager of Medical and Laboratory Facilities | ADMINISTRATIVE SUPERVISOR OF B | b | 11-3013.00
Manager, IT Inventory Management | COMPUTER SPECIALIST (SOFTWARE) | n | 11-3021.00
Managing Analyst, Conversions | HOUSING DEVELOPMENT SPECIALIST | k | 13-1111.00 13-2051.00
Marine Oiler | MARINE OILER(FERRY OPERATIONS) | b | 53-5011.00
MARINER | MARINER | bl | 53-5011.00
Marketing Education & Outreach Coordinaror | COMMUNITY COORDINATOR | e | 13-1161.00 21-1094.00
Mate | MATE (DEP) | bl | 53-5021.00
MECHANICAL ENGINEER 02 | MECHANICAL ENGINEER | f | 17-2141.00
MECHANICAL ENGINEER 03 | MECHANICAL ENGINEER | f | 17-2141.00
Mechanical Engineer 2 | MECHANICAL ENGINEER | f | 17-2141.00
Mechanical Engineer 3 | MECHANICAL ENGINEER | f | 17-2141.00
Mechanical Engineer | MECHANICAL ENGINEER | fn | 17-2141.00
MECHANICAL ENGINEERING INTERN | MECHANICAL ENGINEERING INTERN | f | 17-2141.00
Mediation Coordinator | INVESTIGATOR (CCRB) | d | 23-1022.00
Medical Audit Record Reviewer | STAFF NURSE | h | 29-2072.00 29-1141.00
Medical Director of Psychiatry and Behavioral Health | CITY MEDICAL DIRECTOR | h | 11-9111.00
Medical Examiner Assistant | FORENSIC MORTUARY TECHNICIAN | h | 19-4092.00 13-1041.06
Medical Officer, Preventive Medicine, Bureau of Primary Care Information Project | CITY MEDICAL SPECIALIST (PART- | h | 29-1229.05 29-1229.00
Medicolegal Investigator I | MEDICOLEGAL INVESTIGATOR (OCME | h | 13-1041.06
Mental Health Coordinator | COMMUNITY COORDINATOR | h | 21-1023.00 21-1014.00
Metal Work Mechanic | METAL WORK MECHANIC | b | 47-2211.00
Metrics and Reporting Engineer | CIVIL ENGINEER | fl | 17-2051.00 15-2051.01
MGO (Seasonal) 2111 | MOTOR GRADER OPERATOR | fl | 47-2073.00
Mobile Application Developer (Android) | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1252.00
Mobile Application Developer (iOS) | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1252.00
Mobile Application Developer | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1252.00
Mobility Coordinator | COMMUNITY COORDINATOR | e | 21-1099.00
MOME Finance Analyst | STAFF ANALYST | g | 13-2051.00 13-2031.00
MOTOR VEHICLE OPERATOR - VARIOUS LOCATIONS - RTA | MOTOR VEHICLE OPERATOR | j | 53-3033.00 53-3053.00
Motor Vehicle Operator | MOTOR VEHICLE OPERATOR | h | 53-3033.00 53-3053.00
Multi-Media Coordinator | COMMUNITY COORDINATOR | k | 27-4011.00 27-1014.00
Navigator, Bureau of Sexually Transmitted Infections/STI Clinic Ops & Patient Srvs | PUBLIC HEALTH ADVISER | hm | 21-1094.00
Neighborhood Health Promoter, Brooklyn Neighborhood Health Action Center/CHE | COMMUNITY ASSISTANT | h | 21-1094.00
NEIGHBORHOOD ORGANIZER | COMMUNITY ASSOCIATE | em | 21-1099.00
Network Engineer | CERTIFIED IT ADMINISTRATOR (LA | n | 15-1241.00 15-1244.00
NFP Nurse Home Visitor, Bureau of Maternal Infant and Reproductive Health | FAMILY PUB HEALTH NURSE (HMH) | h | 29-1141.00
NFP Social Worker, Bureau of Maternal Infant and Reproductive Health | SUPERVISOR II SOCIAL WORK | hm | 21-1022.00 21-1021.00
NOTIFY NYC/PUBLIC WARNING SPECIALIST | EMERGENCY PREPAREDNESS SPECIAL | dl | 11-9161.00 27-3031.00
Nurse Home Visitor, Bureau of Maternal Infant and Reproductive Health | FAMILY PUB HEALTH NURSE (HMH) | h | 29-1141.00
NYCTA COMMUNITY ASSOCIATE | COMMUNITY ASSOCIATE | a | 21-1094.00
OACE-002-Fixed Assets/Budget Intern | SUMMER COLLEGE INTERN | gk | 13-2031.00 13-2011.00
ODHR-001-Graphics Intern | SUMMER COLLEGE INTERN | ad | 27-1024.00
ODHR-002-Employee Engagement Intern | SUMMER COLLEGE INTERN | a | 13-1071.00
Off Hours Cybersecurity Operations Analyst | IT SECURITY SPECIALIST | n | 15-1212.00
Office Administrator, Bureau of Environmental Surveillance and Policy | PRINCIPAL ADMINISTRATIVE ASSOC | h | 43-6014.00 11-3012.00
Office Assistant | CLERICAL ASSOCIATE | a | 43-9061.00 43-6014.00
Office Assistant, Bureau of Controller/ Fiscal Management | COLLEGE AIDE (ALL CITY DEPTS) | gh | 43-9061.00
Office Assistant, Bureau of Controller/Fiscal Management | COLLEGE AIDE (ALL CITY DEPTS) | h | 43-9061.00 43-6014.00
OFFICE ENGINEER | ASSOCIATE PROJECT MANAGER | fl | 17-2051.00
Office Machine Aide, Level 1 | OFFICE MACHINE AIDE | a | 43-9071.00
Office Manager, Bureau of HIV/AIDS Prevention and Control/HIV/AIDS Care & Treatment | PRINCIPAL ADMINISTRATIVE ASSOC | h | 11-3012.00 43-1011.00
OIL BURNER SPECIALIST | OIL BURNER SPECIALIST | b | 49-9021.00
OIT-001-Desktop Support Analyst Intern | SUMMER COLLEGE INTERN | n | 15-1232.00
OMB BUSINESS ANALYST | IT PROJECT SPECIALIST | n | 15-1211.00 13-1111.00
OMBUDSMAN WORKER | ELIGIBILITY SPECIALIST | m | 43-4061.00 21-1093.00
On-Line Learning Instructional Design Specialist | COMMUNITY COORDINATOR | d | 25-9031.00 13-1151.00
Operations Analyst | COMMUNITY COORDINATOR | e | 13-1111.00 15-2031.00
Operations Associate | CLERICAL ASSOCIATE | aed | 43-9061.00
Operations Coordinator | COMMUNITY COORDINATOR | e | 11-1021.00 13-1199.00
Operations Coordinator, Relay, Bureau of Alcohol and Drug Use, Prevention, Care, and Treatment | CITY RESEARCH SCIENTIST | hk | 11-9151.00 13-1111.00
OTPS (Other Than Personnel Services) Expense Budget Specialist | STAFF ANALYST | g | 13-2031.00
OTPS Specialist, Bureau of Food Safety and Community Sanitation | PRINCIPAL ADMINISTRATIVE ASSOC | h | 13-2031.00 43-3031.00
Outreach Coordinator | COMMUNITY ASSOCIATE | edk | 21-1094.00 11-9151.00
Outreach Intern | COLLEGE AIDE (ALL CITY DEPTS) | k | 21-1094.00
Outreach Specialist | COMMUNITY ASSOCIATE | m | 21-1094.00
OYS Child and Family Specialist | CHILD AND FAMILY SPECIALIST | m | 21-1021.00
Painter | PAINTER | b | 47-2141.00
Paralegal - Queens | PARALEGAL AIDE | j | 23-2011.00
Paralegal - Trial Team | PARALEGAL AIDE | j | 23-2011.00
Paralegal Assistant Supervisor | PARALEGAL AIDE | aj | 23-2011.00
PARALEGAL SUPERVISOR | PARALEGAL AIDE | j | 23-2011.00
Paralegal | COMMUNITY ASSOCIATE | j | 23-2011.00
Park Supervisor 1 | PARK SUPERVISOR | b | 37-1012.00 39-1014.00
PARKING ANALYST ASSISTANT | ASSISTANT HIGHWAY TRANSPORTATI | k | 19-3099.01 53-6041.00
Part-Time Clercial Associate | CLERICAL ASSOCIATE | aj | 43-9061.00
Partner Engagement Specialist, Bureau of Policy, Community Resilience and Response | COMMUNITY COORDINATOR | adh | 21-1094.00 27-3031.00
Payment Analyst, Bureau of Controller | ECONOMIST | gh | 13-2011.00 43-3031.00
Payment Auditor | STAFF ANALYST | h | 13-2011.00
Payroll & Compliance Specialist | PRINCIPAL ADMINISTRATIVE ASSOC | a | 43-3051.00 13-1141.00
Payroll Analyst | COMMUNITY ASSOCIATE | a | 43-3051.00
PAYROLL ASSOCIATE | PRINCIPAL ADMINISTRATIVE ASSOC | a | 43-3051.00
Payroll Data Associate | CLERICAL ASSOCIATE | c | 43-3051.00
Payroll Supervisor | COMMUNITY ASSOCIATE | c | 43-1011.00 43-3051.00
Peer Corps Specialist, Bureau of Alcohol and Drug Use Prevention, Care and Treatment | COMMUNITY ASSOCIATE | h | 21-1094.00 21-1093.00
Penalty Processing Aide | COMMUNITY SERVICE AIDE | a | 43-9061.00 43-3021.00
Penalty Processing Assistant | COMMUNITY ASSISTANT | a | 43-9061.00
PEOPLESOFT DEVELOPER | IT PROJECT SPECIALIST | n | 15-1252.00 15-1251.00
PEP Step Up Captain | COMMUNITY COORDINATOR | k | 21-1094.00
Performance Analyst | ADMINISTRATIVE ENGINEER | fk | 13-1111.00
PERMIT RECORDS ASSISTANT | COMMUNITY COORDINATOR | e | 43-4031.00 43-9061.00
Personnel Transactions Associate | PRINCIPAL ADMINISTRATIVE ASSOC | a | 43-4161.00
Pest Control Aide, Bureau of Veterinary and Pest Control Services | PEST CONTROL AIDE | l | 37-2021.00
Physician, Bureau of Sexually Transmitted Infections | CITY MEDICAL SPECIALIST (PART- | h | 29-1229.00 29-1216.00
Pipeline Planner | CITY PLANNER | fk | 19-3051.00
PLAN EXAMINER | ASSISTANT ARCHITECT | f | 17-1011.00 47-4011.00
Planner, Brooklyn Planning | COMMUNITY COORDINATOR | f | 19-3051.00
Planning Coordination Analyst | COMMUNITY COORDINATOR | fk | 19-3051.00 13-1111.00
Plant Chief | SENIOR STATIONARY ENGINEER (EL | bk | 51-8021.00 11-3051.00
PLASTERER (HOUSING AUTH-40 HRS | PLASTERER | b | 47-2161.00
Plumber | PLUMBER | b | 47-2152.00
Plumbing and Fire Suppression Engineer | MECHANICAL ENGINEER | fbl | 17-2141.00 17-2111.02
Plumbing Engineer | MECHANICAL ENGINEER | f | 17-2141.00
Plumbing Inspector | INSPECTOR (PLUMBING) | l | 47-4011.00
Police Administrative Aide | POLICE ADMINISTRATIVE AIDE | a | 43-9061.00
Policy & Billing Specialist | MANAGEMENT AUDITOR | gk | 13-1111.00 13-2011.00
Policy Advisor | ADM CITY PLANNER (NON MGRL) | k | 13-1111.00 19-3094.00
Policy Advisor, Building & Energy Efficiency | CITY RESEARCH SCIENTIST | dk | 13-1111.00
POLICY ANALYSIS INTERN | COLLEGE AIDE (ALL CITY DEPTS) | d | 13-1111.00
Policy Analyst | COMMUNITY ASSOCIATE | k | 13-1111.00
Policy Analyst, Bureau of Management & Systems Coordination | CITY RESEARCH SCIENTIST | ak | 13-1111.00
POLICY and OPERSTIONS RESEARCH | ANALYST | k | 13-1111.00 15-2031.00
Policy Writer | AGENCY ATTORNEY | op | 23-1011.00 13-1111.00
Population Health Scientist | CITY RESEARCH SCIENTIST | hk | 19-1041.00 19-1042.00
PORTFOLIO MANAGER | ADMINISTRATIVE ENGINEER | fn | 11-9041.00 11-9021.00
Power, Lighting, FA and Security Systems Engineer | ELECTRICAL ENGINEER | fgbl | 17-2071.00
PPU Clerk | BOOKKEEPER | aeg | 43-3031.00
Pre-Placement Staff Nurse | STAFF NURSE | h | 29-1141.00
PrePlacement Staff Nurse | STAFF NURSE | h | 29-1141.00
Press Officer | ADMINISTRATIVE PUBLIC INFORMAT | d | 27-3031.00
Press Secretary | COMMUNITY COORDINATOR | d | 27-3031.00
Principal Administrative Associate 3 | PRINCIPAL ADMINISTRATIVE ASSOC | a | 43-6014.00 43-1011.00
Principal Administrative Associate I | PRINCIPAL ADMINISTRATIVE ASSOC | c | 43-6014.00
Principal Administrative Associate Level III | PRINCIPAL ADMINISTRATIVE ASSOC | a | 43-6014.00 43-1011.00
Principal Administrative Associate, Bureau of Environmental Disease and Injury Prevention/Healthy Homes Program | PRINCIPAL ADMINISTRATIVE ASSOC | h | 43-6014.00 43-1011.00
Principal Parking Planner | HIGHWAY TRANSPORTATION SPECIAL | k | 19-3099.01 19-3051.00
Procurement Analyst | PROCUREMENT ANALYST | g | 13-1023.00
Procurement Analyst, Finance | RESEARCH PROJECTS COORDINATOR | g | 13-1023.00
Procurement Analyst, Office of Chief Information Officer/DIIT Administration | PROCUREMENT ANALYST | gh | 13-1023.00
PROCUREMENT SPECIALIST | PROCUREMENT ANALYST | an | 13-1023.00
Producation Typist | LEGAL SECRETARIAL ASSISTANT AL | j | 43-9022.00
Product Owner/Project Manager | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1299.09 13-1082.00
Program Analyst | ASSOCIATE STAFF ANALYST | km | 13-1111.00
Program Analyst, Bureau of Immunization | CITY RESEARCH SCIENTIST | h | 13-1111.00
Program Associate | COMMUNITY COORDINATOR | e | 11-9151.00 21-1094.00
Program Associate, Brooklyn Neighborhood Health Action Center | COMMUNITY COORDINATOR | ehm | 11-9151.00 21-1094.00
Program Coordinator | ADMINISTRATIVE PROJECT MANAGER | f | 13-1082.00
Program Coordinator, Bureau of Maternal Infant and Reproductive Health | PRINCIPAL ADMINISTRATIVE ASSOC | h | 11-9151.00 13-1082.00
PROGRAM COORDINATOR, BUSINESS INCENTIVES PROGRAMS | COMMUNITY COORDINATOR | e | 11-9151.00
PROGRAM COORDINATOR, VENDOR SERVICES | COMMUNITY ASSOCIATE | d | 13-1023.00 11-9151.00
Program Data Analyst | COMMUNITY COORDINATOR | k | 15-2051.00 15-2051.01
Program Development Specialist | CONFIDENTIAL STRATEGY PLANNER | k | 13-1111.00
Program Director of JJI | ADMINISTRATIVE DIRECTOR OF SOC | m | 11-9151.00
Program Executive | ADMINISTRATIVE PROJECT MANAGER | f | 13-1082.00 11-9041.00
Program Manager | COMMUNITY COORDINATOR | k | 11-9151.00 13-1082.00
PROGRAM MANAGER, CAPITAL ACCESS FUNDS | CONTRACT REVIEWER (OFFICE OF L | e | 11-3031.00 13-1082.00
PROGRAM MANAGER, CENTER OPERATIONS | COMMUNITY COORDINATOR | e | 11-9151.00 11-1021.00
PROGRAM MANAGER, CUSTOMIZED TRAINING | CONTRACT REVIEWER (OFFICE OF L | e | 11-3131.00 11-9151.00
Program Manager, Facilities & Sustainability | ASSOCIATE PROJECT MANAGER | fb | 11-3013.00 13-1082.00
PROGRAM MANAGER, FINANCING SERVICE | CONTRACT REVIEWER (OFFICE OF L | e | 11-3031.00 13-2072.00
PROGRAM MANAGER, HEALTHCARE TRAINING | CONTRACT REVIEWER (OFFICE OF L | e | 11-3131.00 11-9151.00
PROGRAM MANAGER, INDUSTRIAL BUSINESS SERVICE PROVIDER | CONTRACT REVIEWER (OFFICE OF L | e | 13-1082.00 11-9151.00
Program Manager, ITSM Transformation Program | COMPUTER SYSTEMS MANAGER | n | 15-1299.09 11-3021.00
Program Operations Assistant | COMMUNITY ASSOCIATE | e | 43-9061.00 43-6014.00
Program Specialist, Systems Partnerships/Cure Violence | COMMUNITY COORDINATOR | h | 21-1094.00 21-1099.00
Program Systems Coordinator, Bureau of HIV/AIDS Prevention and Control/HIV/AIDS Prevention | CITY RESEARCH SCIENTIST | hk | 13-1111.00 13-1082.00
Programmer | COMPUTER ASSOC (SOFTWARE) | n | 15-1251.00
Programs Intern | COLLEGE AIDE (ALL CITY DEPTS) | k | 43-9061.00
Project Administrator | ASSOCIATE PROJECT MANAGER | f | 13-1082.00
Project Analyst | PROJECT MANAGER | n | 13-1082.00 15-1299.09
Project Coordinator | COMMUNITY COORDINATOR | f | 13-1082.00
Project Development Coordinator for Forestry Training | COMMUNITY COORDINATOR | b | 13-1082.00 13-1151.00
Project Engineer | CIVIL ENGINEER | fl | 17-2051.00
Project Manager Intern | PROJECT MANAGER INTERN# | fl | 13-1082.00
Project Manager | PROJECT MANAGER INTERN# | fn | 13-1082.00
Project Manager, Bureau of IT Strategy and Project Management | IT PROJECT SPECIALIST | n | 15-1299.09
PROJECT MANAGER, DLS | CONTRACT REVIEWER (OFFICE OF L | e | 13-1082.00
Project Manager, Neighborhood Stabilization | COMMUNITY COORDINATOR | f | 13-1082.00
Project Manager, Residential Septic Systems | PROJECT MANAGER | f | 13-1082.00
Project Manager, Year 15 | HOUSING DEVELOPMENT SPECIALIST | f | 13-1082.00
Project Manager/Multifamily Preservation Finance Programs | COMMUNITY COORDINATOR | f | 13-1082.00
PROJECT SPECIALIST | COMPUTER SPECIALIST (SOFTWARE) | nm | 13-1082.00 15-1299.09
Prosecuting Attorney | AGENCY ATTORNEY | j | 23-1011.00
PSAC Facility Operations Manager | COMPUTER SPECIALIST (SOFTWARE) | n | 11-3013.00
PSAC Lead CPE Technician | TELECOMMUNICATIONS ASSOCIATE ( | n | 49-2022.00 15-1231.00
Public Healh Communications Coordinator, Bureau of Communications | PUBLIC HEALTH EDUCATOR | dh | 27-3031.00 21-1091.00
Public Health Adviser | PUBLIC HEALTH ADVISER (SCHOOL | h | 21-1091.00 21-1094.00
Public Health Adviser, Bureau of School Health | PUBLIC HEALTH ADVISER (SCHOOL | h | 21-1091.00 21-1094.00
Public Health Adviser, Bureau of School Health/SH Nursing Services & Prof Dev | PUBLIC HEALTH ADVISER (SCHOOL | h | 21-1091.00
Public Health Adviser, Bureau of Sexually Transmitted Infections | PUBLIC HEALTH ADVISER | h | 21-1091.00
Public Health Adviser, Bureau of Sexually Transmitted Infections/STI Case Invstgn & Partner Srv | PUBLIC HEALTH ADVISER | h | 21-1091.00 21-1094.00
Public Health Adviser, Bureau of Tuberculosis Control | PUBLIC HEALTH ADVISER | h | 21-1091.00
Public Health Advisor II, Bureau of School Health | PUBLIC HEALTH ADVISER (SCHOOL | h | 21-1091.00
Public Health Advisor, Bureau of Sexually Transmitted Diseases Prevention and Control | PUBLIC HEALTH ADVISER | h | 21-1091.00 21-1094.00
Public Health Advisor, Bureau of STD Prevention and Control | PUBLIC HEALTH ADVISER | h | 21-1091.00 21-1094.00
Public Health Advisor, Bureau of Tuberculosis Control/TB Surveillance & Epidemiology | PUBLIC HEALTH ADVISER | h | 21-1091.00 21-1094.00
Public Health Assistant | PUBLIC HEALTH ASSISTANT (SCHOO | h | 31-9099.00 21-1094.00
Public Health Inspector, Bureau of Child Care | PUBLIC HEALTH SANITARIAN | hl | 13-1041.01 19-2041.00
Public Health Inspector, Bureau of Environmental Disease and Injury Prevention/Healthy Homes Program | PUBLIC HEALTH SANITARIAN | hl | 13-1041.01 19-2041.00
Public Health Inspector, Bureau of Food Safety and Community Sanitation | PUBLIC HEALTH SANITARIAN | h | 13-1041.01 19-2041.00
Public Health Nurse (School Health) | PUBLIC HEALTH NURSE (SCHOOL HE | h | 29-1141.00
Public Health Nurse, Bureau of School Health/SH Administrative | PUBLIC HEALTH NURSE (SCHOOL HE | h | 29-1141.00
Public Health Nurse, Bureau of School Health/SH Nursing Services & Prof Dev | PUBLIC HEALTH NURSE (SCHOOL HE | h | 29-1141.00
Public Health Nurse, Bureau of Tuberculosis Control/TB Field Operations | PUBLIC HEALTH NURSE | h | 29-1141.00
Public Safety Facility Manager | COMPUTER SYSTEMS MANAGER | n | 11-3013.00
Purchasing Associate | COMMUNITY ASSOCIATE | ab | 43-3061.00 13-1023.00
QA Analyst | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1253.00
Quality Analyst - Digital Solutions | COMPUTER ASSOC (SOFTWARE) | n | 15-1253.00
Quality Analyst Lead - Digital Solutions | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1253.00
Quality Assurance Analyst, Bureau of Technology Strategy & Project Management | IT AUTOMATION AND MONITORING E | hn | 15-1253.00
Quality Assurance Auditor | QUALITY ASSURANCE SPECIALIST | f | 13-1041.00 51-9061.00
Quality Assurance Coordinator and Surveillance Liaison | PUBLIC HEALTH EPIDEMIOLOGIST | h | 19-1041.00
Quality Assurance Engineer | RESEARCH PROJECTS COOR(MA)-MGR | n | 15-1253.00
Quality Assurance Manager, Crime Scene Unit, M-II | CRIMINALIST ASSISTANT DIRECTOR | l | 11-3051.01 19-4092.00
Quality Assurance Project Manager | MECHANICAL ENGINEER | fl | 13-1082.00 11-3051.01
QUALITY ASSURANCE SPECIALIST | QUALITY ASSURANCE SPECIALIST ( | b | 13-1041.00 51-9061.00
Quality Assurance Supervisor, Bureau of School Health/SH MIS | SUPERVISING PUBLIC HEALTH ADVI | h | 11-9111.00 13-1111.00
Quality Improvement Specialist | COMMUNITY COORDINATOR | rm | 13-1111.00 19-4099.01
Quality Project Manager, Bureau of HIV/AIDS Prevention and Control | CITY RESEARCH SCIENTIST | hk | 13-1111.00 13-1082.00
`;
