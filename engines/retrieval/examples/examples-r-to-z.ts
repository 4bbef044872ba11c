/** Coded titles by first letter, as lines "title | secondary title | categories | occupation, alternative"; read by publicServiceExamples. */
export const examplesRToZ = `
Radio Room Operator | OPERATIONS COMMUNICATION SPECI | l | 43-5031.00 43-5032.00
Radio System Support Specialist | RADIO AND TELEVISION OPERATOR | n | 49-2021.00
RAM-001-Records and Archives Management Intern | SUMMER GRADUATE INTERN | ednk | 25-4011.00
Reasonable Accommodation Specialist | AGENCY ATTORNEY INTERNE | jk | 13-1041.03
Receptionist | COMMUNITY ASSOCIATE | b | 43-4171.00
Records Access Officer | AGENCY ATTORNEY | k | 23-1011.00 23-2099.00
Recovery Claims Examiner | CLERICAL ASSOCIATE | m | 13-1031.00
Recreation Program Coordinator | RECREATION DIRECTOR | m | 11-9072.00
Recruiting & Onboarding Coordinator | ASSOCIATE STAFF ANALYST | a | 13-1071.00
Referral Consultant | CHILD WELFARE SPECIALIST SUPER | m | 21-1021.00 21-1093.00
Regional Manager | ADMINISTRATIVE MANAGER | m | 11-1021.00 11-3012.00
Regulatory Compliance Agency Attorney | AGENCY ATTORNEY | j | 23-1011.00
Reliability Centered Maintenance Engineers | ADMINISTRATIVE ENGINEER | f | 17-2112.00 17-2141.00
Research Assistant, World Trade Center Health Registry | COLLEGE AIDE (ALL CITY DEPTS) | hk | 19-4061.00
Research Associate | COMMUNITY COORDINATOR | ekl | 19-4061.00 13-1111.00
Research Scientist Trainee, Bureau of Communicable Diseases | CITY RESEARCH SCIENTIST | h | 19-1041.00 19-1042.00
Research Scientist | CITY RESEARCH SCIENTIST | hk | 19-1042.00 19-1041.00
Research Scientist, Bureau of Environmental Disease and Injury Prevention | CITY RESEARCH SCIENTIST | hk | 19-1041.00 19-1042.00
RESIDENT ENGINEER/ACCOUNTABLE MANAGER | CIVIL ENGINEER | f | 17-2051.00
Resiliency Engineer | ADMINISTRATIVE PROJECT MANAGER | f | 17-2051.00 17-2081.00
Revenue Assistant, Bureau of Budget and Revenue | CLERICAL ASSOCIATE | h | 43-3031.00 43-9061.00
Revocable Consent Specialist | ASSISTANT URBAN DESIGNER | j | 19-3051.00
RFP Writer/Contract Manager, Office of the Agency Chief Contracting Officer | ADMINISTRATIVE STAFF ANALYST ( | h | 13-1023.00 11-3061.00
Safety Accident Investigator | ASSISTANT CIVIL ENGINEER | f | 19-5011.00
Safety and Equipment Training Specialist | STAFF ANALYST | al | 13-1151.00
Safety Professional | CITY RESEARCH SCIENTIST | al | 19-5011.00 17-2111.00
Salesforce Specialist | COMPUTER SYSTEMS MANAGER | n | 15-1252.00 15-1211.00
School Mental Health Consultant, Bureau of School Health/SH Mental Health | PUBLIC HEALTH EDUCATOR | h | 21-1023.00 21-1014.00
School Mental Health Research and Evaluation Specialist, Bureau of Children, Youth & Families | CITY RESEARCH SCIENTIST | hk | 13-1111.00 19-3022.00
Seasonal City Park Worker | CITY PARK WORKER | b | 37-3011.00
SECRETARY (LEVELS 1A,2A,3A&04 ONLY) | SECRETARY | l | 43-6014.00
Section Chief, Environmental Permitting | ADM CONSTRUCTION PRJ MGR-NM | f | 11-9041.00 13-1041.01
SECTION MANAGER, CIVIL | ADMINISTRATIVE ENGINEER | f | 11-9041.00
Security Administrator | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1212.00 15-1244.00
Security Engineer - Email | IT SECURITY SPECIALIST | n | 15-1299.05 15-1212.00
Security Engineer – Data Protection | IT SECURITY SPECIALIST | n | 15-1299.05
Senior .Net Developer/Analyst | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1252.00
Senior Advisor for Intergovernmental Affairs | ADMINISTRATIVE BUSINESS PROMOT | dk | 27-3031.00 19-3094.00
Senior Advisor on Community Engagement & Partnership Development | CITY RESEARCH SCIENTIST | hk | 13-1111.00 11-2032.00
Senior Advisor, Connections to Care, Bureau of Systems Strengthening and Access | CITY RESEARCH SCIENTIST | hk | 13-1111.00 11-9111.00
Senior Analyst, Enterprise Data Services | RESEARCH PROJECTS COOR(MA)-MGR | n | 15-2051.00 15-1243.00
Senior Analyst, Organizational Development & Advisory Services | RESEARCH PROJECTS COOR(MA)-MGR | adgkm | 13-1111.00
Senior Analyst, Performance Management and Analytics | COMMUNITY COORDINATOR | k | 13-1111.00 15-2051.01
Senior Analyst, Policy & Partnerships | RESEARCH PROJECTS COOR(MA)-MGR | edk | 13-1111.00
Senior Budget Analyst | ASSOCIATE STAFF ANALYST | g | 13-2031.00
SENIOR BUILDING CUSTODIAN | CUSTODIAN | afm | 37-2011.00
Senior Business Analyst | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1211.00 13-1111.00
Senior Buyer | PROCUREMENT ANALYST | j | 13-1023.00
Senior Capital Budget Analyst | ACCOUNTANT | g | 13-2031.00
Senior Case Analyst | DIRECTOR OF FIELD OPERATIONS ( | m | 13-1111.00 21-1021.00
Senior Child Care Licensor, Bureau of Childcare | COMMUNITY COORDINATOR | h | 13-1041.00 11-9031.00
Senior Civil Service Advisor | ASSOCIATE STAFF ANALYST | cp | 13-1071.00 13-1111.00
Senior Cloud Engineer | SENIOR IT ARCHITECT | n | 15-1299.08
Senior Community Impact Analyst | COMMUNITY COORDINATOR | nk | 13-1111.00 15-2051.00
Senior Construction Contract Analyst | ADMINISTRATIVE PROCUREMENT ANA | g | 13-1023.00
Senior Construction Manager | ADM CONSTRUCTION PRJ MGR-NM | f | 11-9021.00
Senior Contract Analyst | PROCUREMENT ANALYST | g | 13-1023.00
Senior Cost Estimator | ADM CONSTRUCTION PRJ MGR-NM | f | 13-1051.00
Senior Counsel - Civil Litigation, Administrative Law, Employment/Labor | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
Senior Counsel - Settlements & Adjudications Unit | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
Senior Counsel | EXECUTIVE AGENCY COUNSEL | j | 23-1011.00
Senior Credit Analyst | ASSOCIATE HOUSING DEVELOPMENT | k | 13-2041.00
Senior Crew Chief, Bureau of Veterinary and Pest Control Services | SUPERVISOR (PEST CONTROL) | hl | 37-2021.00 37-1011.00
Senior CRM Developer | CERT IT DEVELOPER (APP) | n | 15-1252.00
Senior Data Analyst | ECONOMIST | ej | 15-2051.00 15-2051.01
Senior Data Center Technician | TELECOMMUNICATIONS ASSOCIATE ( | n | 15-1231.00 15-1232.00
Senior DBA (SQL) | *CERTIFIED DATABASE ADMINISTRA | n | 15-1242.00
Senior Design Engineer | CIVIL ENGINEER | f | 17-2051.00
Senior Design Reviewer | ARCHITECT | f | 17-1011.00
Senior Director, Office of Learning and Improvement | CITY RESEARCH SCIENTIST | hk | 11-3131.00 11-9111.00
Senior Divisional Budget & Transportation Coordinator, Bureau of Environmental Health Administration/EH Administration/Support | PRINCIPAL ADMINISTRATIVE ASSOC | h | 13-2031.00 11-3071.00
Senior Early Childhood Education Consultant, Bureau of Childcare | CONSULTANT (EARLY CHILDHOOD ED | h | 25-9031.00 11-9031.00
Senior EEO Investigator | ASSOCIATE INVESTIGATOR (NOT PR | aj | 13-1041.03
Senior Engineer - Mechanical | ADM ENGINEER (NON MGRL) | f | 17-2141.00
Senior Estimator (General Construction) | SENIOR ESTIMATOR (GENERAL CONS | f | 13-1051.00
Senior Estimator | ADMINISTRATIVE PROJECT MANAGER | fn | 13-1051.00
Senior Financial Reporting Investment Analyst | ADMINISTRATIVE ACCOUNTANT | g | 13-2051.00 13-2011.00
Senior Interagency Coordinator | CITY PLANNER | f | 19-3051.00 13-1111.00
Senior Investigator | CONFIDENTIAL INVESTIGATOR | l | 13-1041.00
Senior Investment Analyst - Real Estate | INVESTMENT ANALYST | g | 13-2051.00
Senior Investment Analyst, Risk Management | INVESTMENT ANALYST | g | 13-2051.00
Senior Investment Officer – Alternative Credit | INVESTMENT MANAGER (COMPTROLLE | g | 13-2051.00
Senior Investment Officer – Private Equity | INVESTMENT MANAGER (COMPTROLLE | g | 13-2051.00 11-3031.03
Senior IT Architect | COMPUTER SYSTEMS MANAGER | fn | 15-1299.08 15-1241.00
Senior IT Contract Analyst | PROCUREMENT ANALYST | g | 13-1023.00
SENIOR MAINFRAME PROGRAMMER ANALYST | IT PROJECT SPECIALIST | n | 15-1251.00
Senior Network Administrator | COMPUTER SYSTEMS MANAGER | n | 15-1244.00
Senior Network Architect | CERTIFIED IT ADMINISTRATOR (LA | n | 15-1241.00
Senior Operations Associate | CLERICAL ASSOCIATE | aed | 43-9061.00
SENIOR ORGANIZATIONAL DEVELOPMENT AND TRAINING SPECIALIST | CONFIDENTIAL STRATEGY PLANNER | a | 13-1151.00
Senior Payment Analyst | ACCOUNTANT | a | 13-2011.00 13-2051.00
Senior Planner, Predevelopment Planning | COMMUNITY COORDINATOR | f | 19-3051.00
Senior Police Administrative Aide | SENIOR POLICE ADMINISTRATIVE A | a | 43-9061.00
Senior Policy Advisor | ADMINISTRATIVE REAL PROPERTY M | dbk | 13-1111.00
Senior Policy Advisor, Energy Finance and Affordability | EXECUTIVE PROGRAM SPECIALIST ( | k | 13-1111.00 19-3094.00
Senior Policy Analyst/Office of the Executive Deputy Commissioner | SPECIAL ADVISOR TO THE MAYOR | hk | 13-1111.00 19-3094.00
Senior Policy Coordinator | COMMUNITY COORDINATOR | ejk | 13-1111.00
Senior Program Manager | ADMINISTRATIVE PROJECT MANAGER | a | 13-1082.00 11-9199.00
Senior Program Officer, Asset Building | COMMUNITY COORDINATOR | em | 11-9151.00 13-1082.00
Senior Project Administrator | ASSOCIATE PROJECT MANAGER | f | 13-1082.00
Senior Project Controls Specialist | ADMINISTRATIVE PROJECT MANAGER | fn | 13-1082.00
SENIOR PROJECT LEADER | COMPUTER SPECIALIST (SOFTWARE) | nm | 15-1299.09 13-1082.00
Senior Project Manager | ADM CITY PLANNER (NON MGRL) | k | 13-1082.00 19-3051.00
Senior Project Manager, Homeownership Initiatives | HOUSING DEVELOPMENT SPECIALIST | e | 13-1082.00
Senior Project Officer, Bureau of HIV/AIDS Prevention and Control | CITY RESEARCH SCIENTIST | k | 13-1082.00 13-1111.00
Senior Public Health Advisor, Bureau of Immunization/Immunization Surveillance | PUBLIC HEALTH ADVISER | h | 21-1091.00
Senior QA Tester | COMPUTER OPERATIONS MANAGER (S | n | 15-1253.00
Senior Quality Assurance Auditor | ADM CONSTRUCTION PRJ MGR-NM | f | 13-1041.00 13-2011.00
Senior Quality Management Specialist, Bureau of HIV/AIDS Prevention and Control | CITY RESEARCH SCIENTIST | hk | 13-1111.00 11-9111.00
Senior Quality Oversight Analyst | COMPUTER SYSTEMS MANAGER | i | 15-1253.00 15-1211.00
Senior Security Engineer - Email | IT SECURITY SPECIALIST | n | 15-1299.05 15-1212.00
Senior Service Desk Agent | COMPUTER ASSOC (OPERATIONS) | n | 15-1232.00
Senior Software Developer | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1252.00
Senior Structural Design & Review Engineer | ADMINISTRATIVE PROJECT MANAGER | f | 17-2051.00
Senior Systems Engineer (Citrix) | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1299.08 15-1244.00
Senior Technology Analyst/Coordinator | COMPUTER ASSOC (SOFTWARE) | n | 15-1211.00
Senior Threat Analyst | IT SECURITY SPECIALIST | n | 15-1212.00
Senior Vulnerability Management Engineer | CERTIFIED IT ADMINISTRATOR (LA | fg | 15-1299.05 15-1212.00
Senior Vulnerability Specialist | IT SECURITY SPECIALIST | n | 15-1212.00 15-1299.04
Senior Windows Administrator | COMPUTER SPECIALIST (SOFTWARE) | i | 15-1244.00
Sergeant | SUPERVISING SPECIAL OFFICER | l | 33-1012.00 33-1091.00
Service Desk Agent | TELECOMMUNICATIONS ASSOCIATE ( | n | 15-1232.00
Service Desk Manager | SUPERVISING COMPUTER SERVICE T | n | 11-3021.00 15-1232.00
Sexuality Coordinator, Bureau of Maternal Infant and Reproductive Health | COMMUNITY COORDINATOR | h | 21-1091.00 21-1094.00
Social Media Paralegal Library | PARALEGAL AIDE | j | 23-2011.00
Software Developer | COMPUTER ASSOC (SOFTWARE) | n | 15-1252.00
SOP Section Chief | ADMINISTRATIVE STAFF ANALYST ( | fk | 13-1111.00 11-3012.00
Sourcing Analyst | ADMINISTRATIVE STAFF ANALYST ( | g | 13-1023.00
Space Analyst Level 2 | SPACE ANALYST | fk | 11-3013.00 27-1025.00
Special Assistant, Bureau of Primary Care Access & Planning | CITY RESEARCH SCIENTIST | hk | 43-6011.00 13-1111.00
Special Assistant, Office of the Assistant Commissioner | CITY RESEARCH SCIENTIST | hk | 43-6011.00 13-1111.00
Special Assistant, Office of the Commissioner | CITY RESEARCH SCIENTIST | hk | 43-6011.00 13-1111.00
Special Investigator Advisor | CITY RESEARCH SCIENTIST | akm | 13-1041.00 33-3021.00
Special Projects Program Manager | COMMUNITY COORDINATOR | k | 13-1082.00
Speechwriter | ADMINISTRATIVE PUBLIC INFORMAT | d | 27-3043.00
Sr. Director, Engineering Guidelines and Standards | ADMINISTRATIVE ENGINEER | fn | 11-9041.00
Sr. Training and System Support Specialist | ASSOCIATE CONTRACT SPECIALIST | e | 13-1151.00 15-1232.00
Staff Analyst 2 | STAFF ANALYST | g | 13-1111.00
Staff Analyst, I | STAFF ANALYST | g | 13-1111.00
STAFF AUDITOR | ACCOUNTANT | g | 13-2011.00
Staff Counsel, Contracts | AGENCY ATTORNEY | jkm | 23-1011.00
Staff Nurse | STAFF NURSE | ehm | 29-1141.00
Standards Specialist (Monitor) | CORRECTIONAL STANDARDS REVIEW | klm | 13-1041.00
Stationary Engineer (Electric) | STATIONARY ENGINEER (ELECTRIC) | b | 51-8021.00
Stationary Engineer | STATIONARY ENGINEER | b | 51-8021.00
STRATEGY AND PROGRAM DEVELOPMENT PROJECT MANAGER | EMERGENCY PREPAREDNESS SPECIAL | k | 11-9161.00 13-1082.00
Structural Design & Review Engineer | ADM ENGINEER (NON MGRL) | f | 17-2051.00
Subpoenas Specialist | COMMUNITY ASSOCIATE | e | 23-2099.00 23-2011.00
Substance Use Care Technical Assistance Coordinator | CONSULTANT (PUBLIC HEALTH-SOCI | hm | 21-1091.00 21-1011.00
SUPERINTENDENT | SUPERINTENDENT OF ADULT INSTIT | aedfhbklm | 33-1011.00 11-9199.00
Supervising Analyst, Enterprise Data Services | RESEARCH PROJECTS COOR(MA)-MGR | n | 15-2051.00 15-1243.00
Supervising Attorney - Equity and Inclusion | AGENCY ATTORNEY | j | 23-1011.00
Supervising Attorney – Driver Protection and Special Projects | AGENCY ATTORNEY | j | 23-1011.00
Supervising Budget Analyst Early Care &Education | ADMINISTRATIVE STAFF ANALYST ( | g | 13-2031.00
Supervising Dockmaster | SUPERVISING DOCKMASTER | e | 53-1049.00 11-3071.00
Supervising Public Health Advisor, Bureau of Tuberculosis Control | SUPERVISING PUBLIC HEALTH ADVI | h | 21-1091.00
Supervising Public Health Nurse, Bureau of School Health | PUBLIC HEALTH NURSE | h | 29-1141.00
Supervising Public Health Nurse, Bureau of School Health/ SH Nursing Services & Prof Dev | PUBLIC HEALTH NURSE | h | 29-1141.00
Supervising Public Health Nurse, Bureau of School Health/SH Nursing Services & Prof Dev | PUBLIC HEALTH NURSE | h | 29-1141.00
Supervisor (Wastewater Review) | CIVIL ENGINEER | f | 17-2051.00 17-2051.02
Supervisor (Water & Sewer Systems) | SUPERVISOR (WATER & SEWER SYST | b | 47-1011.00
Supervisor (Watershed Maintenance) | SUPERVISOR (WATERSHED MAINTENA | b | 49-1011.00 37-1012.00
Supervisor - IT and Security Audits | COMPUTER OPERATIONS MANAGER (S | g | 13-2011.00 15-1212.00
Supervisor for Leaves and Supplementary Benefits | ADM MANAGER-NON-MGRL FRM M1/M2 | a | 11-3111.00 43-1011.00
Supervisor of Accounting | MANAGEMENT AUDITOR | g | 13-2011.00
Supervisor of Information Technology Infrastructure | CERTIFIED IT ADMINISTRATOR (LA | n | 11-3021.00 15-1244.00
Supervisor of Mechanics | SUPERVISOR OF MECHANICS | b | 49-1011.00
Supervisor of Motor Transport | SUPERVISOR OF MOTOR TRANSPORT | l | 53-1043.00 11-3071.00
Supervisor of Network Operations and Support (PSAC) | COMPUTER SPECIALIST (SOFTWARE) | n | 15-1244.00 11-3021.00
SUPERVISOR OF STOCK WORKERS I | SUPERVISOR OF STOCK WORKERS | b | 53-1042.00 43-1011.00
SUPERVISOR PLASTERER | SUPERVISOR PLASTERER | bkl | 47-1011.00
Supervisor, Competitive Sealed Bids | PROCUREMENT ANALYST | g | 13-1023.00 11-3061.00
Supervisor, Construction & Performance | CIVIL ENGINEER | f | 17-2051.00 11-9041.00
Supervisor, J-51 Inspections | CONSTRUCTION PROJECT MANAGER | l | 47-4011.00
Supervisor, Professional Contracts | ADMINISTRATIVE PROCUREMENT ANA | g | 11-3061.00 13-1023.00
Supervisor, Sewer Resilience Planning | CIVIL ENGINEER | f | 17-2051.00
Surveillance Analyst, Bureau of Tuberculosis Control | PUBLIC HEALTH EPIDEMIOLOGIST | h | 19-1041.00
Surveillance Informatics Coordinator, Bureau of Sexually Transmitted Infections | CITY RESEARCH SCIENTIST | h | 15-1211.01 19-1041.00
Survey Investigator | CIVIL ENGINEERING INTERN | gl | 17-3031.00 17-1022.00
Survey Reviewer | ASSISTANT CIVIL ENGINEER | g | 17-1022.00 17-2051.00
SUST-001-GIS Intern | SUMMER GRADUATE INTERN | fk | 15-1299.02
SUST-003-Contract and Budget Intern | SUMMER COLLEGE INTERN | g | 13-2031.00
SUST-004-Stormwater Engineering Intern | SUMMER COLLEGE INTERN | fk | 17-2051.00 17-3022.00
Systems Engineer | COMPUTER SYSTEMS MANAGER | n | 15-1299.08 15-1211.00
Talent Acquisition Specialist | COMMUNITY COORDINATOR | a | 13-1071.00
Taxi and Limousine Inspector - Enforcement | TAXI AND LIMOUSINE INSPECTOR | l | 13-1041.00
Taxi and Limousine Inspector - Safety and Emissions | TAXI AND LIMOUSINE INSPECTOR | l | 13-1041.00 53-6051.07
Team Leader / Attorney Level 3 | AGENCY ATTORNEY | j | 23-1011.00
Team Leader | COMMUNITY ASSOCIATE | e | 43-1011.00 21-1099.00
TECH SUPPORT ANALYST | IT AUTOMATION AND MONITORING E | n | 15-1232.00
Technical Assistant | PRINCIPAL ADMINISTRATIVE ASSOC | fl | 43-6014.00
Technical Lead | CERT IT DEVELOPER (APP) | n | 15-1252.00 15-1299.08
Teen Specialist | CHILD WELFARE SPECIALIST | m | 21-1021.00
Temporary Assistant Urban Designer | ARCHITECTURAL INTERN | f | 19-3051.00
TENANT SUPPORT UNIT (TSU) SPECIALIST | COMMUNITY ASSOCIATE | m | 21-1093.00 21-1099.00
TENANT SUPPORT UNIT BOROUGH LEAD | COMMUNITY COORDINATOR | em | 21-1099.00 21-1093.00
Testing Coordinator & Commission Initiated Coordinator | COMMUNITY COORDINATOR | edk | 13-1041.03
TGNCNB Health Equity Specialist, Division Management and Systems Coordination | COMMUNITY COORDINATOR | h | 21-1094.00 21-1091.00
The Nicholas Scoppetta Conference Facilitator | CHILD AND FAMILY SPECIALIST | m | 21-1021.00 21-1099.00
Threat Analyst | IT SECURITY SPECIALIST | n | 15-1212.00
Timekeeper | CLERICAL ASSOCIATE | g | 43-3051.00
Tracking and Monitoring Data Analyst | ASSOCIATE STAFF ANALYST | m | 15-2051.00 15-2051.01
Tractor Operator | TRACTOR OPERATOR (5 DAY OPERAT | b | 47-2073.00
Traffic Device Maintainer | TRAFFIC DEVICE MAINTAINER | l | 49-9071.00
Trainer, Bureau of Systems Strengthening and Access | COMMUNITY COORDINATOR | h | 13-1151.00
Training Institute Coordinator, Alcohol and Drug Use Prevention, Care and Treatment | PUBLIC HEALTH EDUCATOR | h | 13-1151.00 11-3131.00
TRANSPORTATION & INFRASTRUCTURE PROGRAM MANAGER | EMERGENCY PREPAREDNESS SPECIAL | l | 11-9161.00 11-3071.00
Trauma-Informed Early Care and Education Case Supervisor | SUPERVISOR II SOCIAL WORK | m | 21-1021.00 11-9151.00
Triage Nurse, Bureau of Sexually Transmitted Infections | PUBLIC HEALTH NURSE | h | 29-1141.00
Union Services Associate | PRINCIPAL ADMINISTRATIVE ASSOC | gk | 13-1075.00 43-4161.00
UNIT CHIEF - PROCESS AND COURIER SERVICES | ASSOCIATE QUALITY ASSURANCE SP | aj | 43-1011.00 11-3012.00
UNIT CHIEF - QUEENS - RTA | ASSOCIATE QUALITY ASSURANCE SP | k | 43-1011.00 11-3012.00
Unit Clerk | CLERICAL ASSOCIATE | m | 43-9061.00
UNIT MANAGER | COMPUTER SYSTEMS MANAGER | n | 11-3021.00
UVIS Project Manager | COMPUTER SYSTEMS MANAGER | n | 15-1299.09 13-1082.00
VMWare Infrastructure Manager, Bureau of Network Technology Services | IT INFRASTRUCTURE ENGINEER | h | 11-3021.00 15-1244.00
Water Resources Modeler | CITY RESEARCH SCIENTIST | fnk | 19-2043.00 17-2051.02
Water Systems Analyst, Bureau of Environmental Sciences and Engineering | CITY RESEARCH SCIENTIST | hk | 17-2051.02 13-1111.00
Watershed Maintainer | WATERSHED MAINTAINER | b | 49-9071.00
Watershed Maintainer – 2 positions | WATERSHED MAINTAINER | b | 49-9071.00
Watershed Maintainer – 3 positions | WATERSHED MAINTAINER | b | 49-9071.00
WE NYC INTERN | COLLEGE AIDE (ALL CITY DEPTS) | e | 13-1199.00 43-9061.00
Web Application Developer | CERT IT DEVELOPER (APP) | n | 15-1254.00 15-1252.00
Web Content Coordinator and Developer | COMMUNITY COORDINATOR | dn | 15-1254.00 15-1299.01
Web Producer Intern, Bureau of Communications | COLLEGE AIDE (ALL CITY DEPTS) | dhn | 15-1254.00 15-1299.01
Wellness Advocate, Alcohol and Drug Use Prevention, Care and Treatment | COMMUNITY COORDINATOR | h | 21-1094.00 21-1093.00
Wireless Data Technician | COMPUTER AIDE | n | 15-1231.00 49-2022.00
Wireless Support Specialist | COMPUTER AIDE | n | 15-1232.00 15-1231.00
WOMEN ENTREPRENEURS NEW YORK CITY (WE NYC) & BUSINESS PATHWAYS | COLLEGE AIDE (ALL CITY DEPTS) | e | 13-1199.00 43-9061.00
WORKFORCE1 OPERATIONS MANAGER | COMMUNITY COORDINATOR | e | 11-1021.00 11-9151.00
WORKSOURCE1 MANAGEMENT & REPORTING MANAGER | COMMUNITY COORDINATOR | e | 11-9151.00 13-1111.00
X-Ray Technician, Bureau of Tuberculosis Control | X-RAY TECHNICIAN | h | 29-2034.00
Youth Count Coordinator | YOUTH COORDINATOR (YOUTH SERVI | ek | 11-9151.00 21-1099.00
Youth Development Specialist | YOUTH DEVELOPMENT SPECIALIST | m | 21-1021.00 21-1093.00
`;
