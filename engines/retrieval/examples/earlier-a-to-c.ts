/** Coded titles of 2014 by first letter, as lines "title | secondary title | (no category) | occupation, alternative"; read by publicServiceExamples. */
export const earlierExamplesAToC = `
.Net Web Application Development Manager | COMPUTER SYSTEMS MANAGER | | 11-3021.00 15-1252.00
311 Business Intelligence Systems Manager | COMPUTER SYSTEMS MANAGER | | 11-3021.00 15-2051.01
311 Legal Services Manager | EXECUTIVE AGENCY COUNSEL | | 23-1011.00
A/C for Intergovernmental and Community Affairs | ADMINISTRATIVE STAFF ANALYST ( | | 11-2032.00
Accela Help Desk Agent | COMPUTER SPECIALIST (SOFTWARE) | | 15-1232.00
Account Manager | CONTRACT REVIEWER (OFFICE OF L | | 13-1023.00 13-1041.00
Accounting Specialist | ASSOCIATE RETIREMENT BENEFITS | | 13-2011.00 43-3031.00
Accounts Receivable Associate | COMMUNITY ASSOCIATE | | 43-3031.00 43-3011.00
Adjudications Support Aide | COMMUNITY SERVICE AIDE | | 43-4031.00 43-9061.00
ADMINISTRATIVE LAW JUDGE | AGENCY ATTORNEY | | 23-1021.00
Administrative Project Manager | ADMINISTRATIVE PROJECT MANAGER | | 13-1082.00 11-9041.00
Administrative Support | PRINCIPAL ADMINISTRATIVE ASSOC | | 43-6014.00 43-9061.00
Administravive Assistant/NYC Supported Transition and Recovery Team (NYCSTART) | PRINCIPAL ADMINISTRATIVE ASSOC | | 43-6014.00 43-6013.00
Afterschool/Summer Camp Coordinator | RECREATION SPECIALIST (DEPT OF | | 39-9032.00 11-9072.00
Agency Coordinator | PRINCIPAL ADMINISTRATIVE ASSOC | | 13-1111.00 43-9061.00
AGENCY LEGAL INTERNE | AGENCY ATTORNEY INTERNE | | 23-2011.00 23-1012.00
Agency Project Interfacing | ADMINISTRATIVE PROJECT MANAGER | | 13-1082.00
Agency Relations Manager | ADMINISTRATIVE STAFF ANALYST ( | | 13-1111.00 11-2032.00
Alternative to Placement (ATP) Assessor | PROBATION OFFICER TRAINEE | | 21-1092.00
Analytics Developer | COMPUTER SPECIALIST (SOFTWARE) | | 15-2051.01 15-1252.00
Analytics Support Specialist | COMPUTER SPECIALIST (SOFTWARE) | | 15-2051.01 15-1232.00
Application Administrator | COMPUTER SPECIALIST (SOFTWARE) | | 15-1244.00 15-1252.00
Application Administrator (DOJ) | COMPUTER SPECIALIST (SOFTWARE) | | 15-1244.00 15-1252.00
Application Administrator (WTC) | COMPUTER SPECIALIST (SOFTWARE) | | 15-1244.00 15-1252.00
Application Processing Clerk | CLERICAL ASSOCIATE | | 43-9061.00 43-4031.00
Application Support Engineer | COMPUTER SPECIALIST (SOFTWARE) | | 15-1232.00 15-1252.00
ApplicationCompliance Specialist | COMMUNITY ASSOCIATE | | 43-4031.00 13-1041.00
APPRENTICE INSPECTOR (HIGHWAYS AND SEWERS) | APPRENTICE INSPECTOR (HIGHWAYS | | 47-4011.00
Archive Manager | PUBLIC RECORDS OFFICER | | 25-4011.00 11-3012.00
Assessment Technology Supervisor | COMPUTER SPECIALIST (SOFTWARE) | | 15-1211.00 11-3021.00
Asset Assessment Leader | ADMINISTRATIVE PROJECT MANAGER | | 11-9041.00 13-1082.00
Asset Control Assistant | STOCK WORKER | | 43-5071.00 53-7065.00
Asset Manager | ADMINISTRATIVE PROJECT MANAGER | | 11-9141.00 11-9041.00
Assistant Brad H QA Nurse | JUNIOR PUBLIC HEALTH NURSE | | 29-1141.00
Assistant CIR, Child and Family Health | CITY MEDICAL DIRECTOR | | 11-9111.00 29-1229.00
Assistant City Assessor | ASSISTANT CITY ASSESSOR | | 13-2023.00
Assistant Commissioner | ADMINISTRATIVE ENGINEER | | 11-9041.00 11-9021.00
Assistant Commissioner for Communications | ADMINISTRATIVE STAFF ANALYST ( | | 11-2032.00
Assistant Commissioner for Finance | ADMINISTRATIVE STAFF ANALYST ( | | 11-3031.00
Assistant Commissioner for Major Projects Delivery | ADMINISTRATIVE STAFF ANALYST ( | | 11-9041.00 11-1021.00
Assistant Commissioner of Enforcement and Consumer Services | ADMINISTRATIVE STAFF ANALYST ( | | 11-9199.02 11-1021.00
Assistant Commissioner, Bureau of HIV/AIDS Prevention and Control | HEALTH SERVICES MANAGER | | 11-9111.00
Assistant Commissioner, Disease Control Administration | HEALTH SERVICES MANAGER | | 11-9111.00
Assistant Commissioner, Roadway Capital Program Management | ADMINISTRATIVE PROJECT MANAGER | | 11-9041.00 11-1021.00
Assistant Commissioner, Telecommunications Planning and Resiliency | ADMINISTRATIVE STAFF ANALYST ( | | 11-3021.00 11-1021.00
ASSISTANT DEPUTY COMMISSIONER, EMPLOYER PARTNERSHIPS | ASSISTANT DEPUTY COMMISSIONER | | 11-9151.00 11-2032.00
ASSISTANT DIRECTOR FOR AUDITS | ADMINISTRATIVE MANAGEMENT AUDI | | 11-3031.00 13-2011.00
Assistant Director of Budget and Procurement | ADMINISTRATIVE PROCUREMENT ANA | | 11-3031.00 11-3061.00
Assistant Director of Communications, Office of External Affairs | ADMINISTRATIVE PUBLIC INFORMAT | | 11-2032.00 27-3031.00
Assistant Director of Licensing | COMMUNITY COORDINATOR | | 11-3012.00 43-1011.00
Assistant Director of School Health Vision | ADMINISTRATIVE STAFF ANALYST ( | | 11-9111.00
Assistant Emergency Coordinator | ADMINISTRATIVE HOUSING SUPERIN | | 11-9161.00
Assistant Records Management Officer | PUBLIC RECORDS OFFICER | | 25-4011.00 11-3012.00
Assistant Resident Buildings Superintendent | ASSISTANT RESIDENT BUILDING SU | | 37-1011.00 11-9141.00
Assistant Section Chief | ASSOCIATE PROJECT MANAGER | | 11-9041.00 11-1021.00
Assistant Traffic Engineer | ASSISTANT HIGHWAY TRANSPORTATI | | 17-2051.01 17-2051.00
Assisted Outpatient Treatment (AOT) Senior Medical Advisor | AGENCY MEDICAL DIRECTOR | | 29-1223.00 11-9111.00
Assistive Technology Specialist, Early Intervention | SR HEALTHCARE PROG PLAN ANLYST | | 29-1122.00 25-2059.00
Associate Application Specialist | COMPUTER ASSOC (SOFTWARE) | | 15-1232.00 15-1252.00
Associate Commissioner - Client Programs | ADMINISTRATIVE ARCHITECT | | 11-9041.00 11-9021.00
Associate Commissioner for Financial Services | ADMINISTRATIVE STAFF ANALYST ( | | 11-3031.00
Associate Commissioner, MOME/General Manager | ADMINISTRATIVE STAFF ANALYST ( | | 11-1021.00 27-2012.00
Associate Public Information Specialist | ASSOCIATE PUBLIC INFORMATION | | 27-3031.00
Associate Retirement Benefits Examiner, Level 3 | ASSOCIATE RETIREMENT BENEFITS | | 43-4061.00 13-1141.00
Automation Engineer for Provisioning and Patching | COMPUTER SPECIALIST (SOFTWARE) | | 15-1244.00 15-1252.00
Backup Engineer | COMPUTER SPECIALIST (SOFTWARE) | | 15-1244.00
Billing & Communications Manager | ADMINISTRATIVE TAX AUDITOR | | 11-3031.00
Boiler Maker | BOILER MAKER | | 47-2011.00
Borough Afterschool and Summer Camp Coordinator | RECREATION SUPERVISOR | | 39-9032.00 11-9072.00
Borough Enforcement Inspector | INSPECTOR (CONSTRUCTION) | | 47-4011.00
BPM Policy Analyst | ADMINISTRATIVE STAFF ANALYST ( | | 13-1111.00
BROOKLYN OFFICE ASSISTANT URBAN DESIGNER | ASSISTANT URBAN DESIGNER | | 19-3051.00 17-1011.00
Budget Analyst - CDDR009 | BUDGET ANALYST (OMB) | | 13-2031.00
Budget Analyst - Social Services Task Force | BUDGET ANALYST (OMB) | | 13-2031.00
Budget Analyst - TAX1402 | BUDGET ANALYST (OMB) | | 13-2031.00
Budget Analyst Intern | SUMMER COLLEGE INTERN | | 13-2031.00
Budget and Procurement Analyst, Mental Hygiene-Administration | ADMINISTRATIVE STAFF ANALYST ( | | 13-2031.00 13-1023.00
Budget Processing Supervisor | ADMINISTRATIVE STAFF ANALYST ( | | 13-2031.00 43-1011.00
Budget Review Specialist | ASSOCIATE CONTRACT SPECIALIST | | 13-2031.00
Budget Unit /College Aide, Freshman - Sophomore | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00 13-2031.00
Build It Back Administrator | CITY SERVICE AIDE | | 43-6014.00 43-9061.00
Build It Back Assistant Plan Examiner | ASSISTANT PLAN EXAMINER (BLDGS | | 47-4011.00 17-1011.00
Build It Back Construction Inspector | INSPECTOR (CONSTRUCTION) | | 47-4011.00
Build It Back Plan Exam Supervisor | PLAN EXAMINER (BLDGS) | | 47-4011.00 17-1011.00
Build It Back Plan Examiner | PLAN EXAMINER (BLDGS) | | 47-4011.00 17-1011.00
Business Analyst Manager | COMPUTER SYSTEMS MANAGER | | 15-1211.00 11-3021.00
Business Systems Analyst | ADMINISTRATIVE STAFF ANALYST ( | | 15-1211.00 13-1111.00
CALL CENTER PROJECT MANAGER | ADMINISTRATIVE STAFF ANALYST ( | | 13-1082.00 43-1011.00
CARETAKER E | CARETAKER (HA) | | 37-2011.00
CENTER DEPUTY DIRECTOR | PRINCIPAL ADMINISTRATIVE ASSOC | | 11-9151.00 43-1011.00
CENTRAL INTAKE REGISTRAR | CLERICAL ASSOCIATE | | 43-4061.00 43-4111.00
Central Services Manager/Special Projects | ADMINISTRATIVE STOREKEEPER | | 11-3071.00 11-3012.00
Certificate of Occupancy Supervisor | PRINCIPAL ADMINISTRATIVE ASSOC | | 43-1011.00
Chaplain | CHAPLAIN | | 21-2011.00
Chief Code Architect | ADMINISTRATIVE ARCHITECT | | 17-1011.00
Chief Code Engineer | ADMINISTRATIVE ENGINEER | | 17-2051.00 11-9041.00
Chief Communications Officer | ADMINISTRATIVE PUBLIC INFORMAT | | 11-2032.00
Chief Consulting Psychologist for Examinations | SPECIAL EXAMINER (DCAS) | | 19-3032.00 19-3033.00
Chief Information Officer | DIRECTOR OF MANAGEMENT INFORMA | | 11-3021.00 11-1011.00
Chief of Microbiology Services | CITY RESEARCH SCIENTIST | | 11-9121.00 19-1022.00
Chief Organizational Development Specialist-Engagement Project Manager | STRATEGIC INITIATIVE SPECIALIS | | 13-1111.00 13-1151.00
Chief, Maintenance and Repairs | ADMINISTRATIVE ENGINEER | | 11-9041.00 11-3013.00
Child Care Assistant Borough Manager | CITY RESEARCH SCIENTIST | | 11-9111.00 11-9031.00
Child Care Data Analyst, Bureau of Childcare | CITY RESEARCH SCIENTIST | | 15-2051.00 15-2041.00
Citrix Systems Administrator | COMPUTER SYSTEMS MANAGER | | 15-1244.00
CITY ASSESSOR | CITY ASSESSOR (I,II,IIIA,IIIB) | | 13-2023.00
City Custodial Assistant | CITY CUSTODIAL ASSISTANT | | 37-2011.00
City Custodial Assistant, Bureau of Operations | CITY CUSTODIAL ASSISTANT | | 37-2011.00
City Medical Examiner I | CITY MEDICAL EXAMINER (OCME) | | 13-1041.06 29-1222.00
City Planning Technician | CITY PLANNING TECHNICIAN | | 19-4099.00 19-3051.00
City Research Scientist, Bureau of Environmental Sciences and Engineering | CITY RESEARCH SCIENTIST | | 19-2041.00
City Research Scientist, Bureau of Immunization Surveillance | CITY RESEARCH SCIENTIST | | 19-1041.00
City Research Scientist, Office of External Affairs | CITY RESEARCH SCIENTIST | | 27-3031.00 19-3099.00
Clean Water and Sewer Systems Modeler | ASSOCIATE PROJECT MANAGER | | 17-2051.00 17-2081.00
CLERICAL SUPPORT ASSOCIATE | CLERICAL ASSOCIATE | | 43-9061.00
Client Services Representative | COMMUNITY SERVICE AIDE | | 21-1093.00 43-4051.00
Clinic Billing Specialist, Bureau of Budget and Revenue | ADMINISTRATIVE STAFF ANALYST ( | | 43-3021.00 43-6013.00
Clinical Care Coordinator, Bureau of Mental Health | SOCIAL WORKER | | 21-1023.00 21-1022.00
CLINICAL LEAD/QUALITY IMPROVEMENT ADVISOR | ADMINISTRATIVE STAFF ANALYST ( | | 29-9099.00 13-1111.00
CLINICAL QUALITY SPECIALIST | ADMINISTRATIVE STAFF ANALYST ( | | 29-9099.00 29-1141.00
Clinical Supervisor/NYCSupported Transition & Recovery Team, Bureau of Mental Health | SUPERVISOR II SOCIAL WORK | | 21-1022.00 21-1023.00
Clinical Systems Integration Coordinator | CITY RESEARCH SCIENTIST | | 15-1211.01 15-1211.00
COBOL PROGRAMMER | COMPUTER PROGRAMMER ANALYST | | 15-1251.00
College Aide (Junior - Senior), Bureau of Food Safety and Community Sanitation | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00
College Aide - Clerk | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00
College Aide - Safety and Site | COLLEGE AIDE (ALL CITY DEPTS) | | 19-5012.00 43-9061.00
College Aide IA (Freshman - Sophomore), Bureau of Food Safety and Community Sanitation | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00
College Aide IB (Freshman - Sophomore) | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00
College Aide IB, Junior-Senior | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00
College Aide, 2nd Year Graduate, Bureau of Environmental Sciences and Engineering | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00 19-4042.00
College Aide, Junior - Senior | COLLEGE AIDE (ALL CITY DEPTS) | | 43-9061.00
Communicable Disease Liaison | PUBLIC HEALTH NURSE | | 29-1141.00
Communications Systems Programmer (Mainframe) | COMPUTER SPECIALIST (SOFTWARE) | | 15-1251.00 15-1244.00
Community Support Associate | COMMUNITY ASSOCIATE | | 21-1093.00 43-4051.00
Competitive Procurement Analyst | PROCUREMENT ANALYST | | 13-1023.00
Compliance Associate | COMMUNITY ASSOCIATE | | 13-1041.00
Compliance Officer | ADMINISTRATIVE STAFF ANALYST ( | | 13-1041.00 11-9199.02
Compliance Specialist | PRINCIPAL ADMINISTRATIVE ASSOC | | 13-1041.00 13-1071.00
Compliance Support Associate | COMMUNITY ASSOCIATE | | 13-1041.00
Computer Specialist (Operations) | COMPUTER SPECIALIST (OPERATION | | 15-1232.00 15-1299.00
Construction Field Supervisor | CONSTRUCTION PROJECT MANAGER | | 47-1011.00 13-1082.00
Construction Project Manager for Elevator Projects | CONSTRUCTION PROJECT MANAGER | | 11-9021.00 13-1082.00
Construction Project Manager Intern | CONSTRUCTION PROJECT MANAGER I | | 13-1082.00 17-2051.00
Consultant Public Health Social Worker | CONSULTANT (PUBLIC HEALTH-SOCI | | 21-1022.00
Contract Analyst | PROCUREMENT ANALYST | | 13-1023.00
Contract Analyst Intern | SUMMER GRADUATE INTERN | | 13-1023.00
Contracts Counsel | AGENCY ATTORNEY | | 23-1011.00
Controller (Administrative Staff Analyst, MIV) | ADMINISTRATIVE STAFF ANALYST ( | | 11-3031.00
Coordinator, NHBS, Bureau of HIV/AIDS Prevention and Control | CITY RESEARCH SCIENTIST | | 19-1041.00 19-4061.00
Correction Administrative Aide | CORRECTION ADMINISTRATIVE AIDE | | 43-9061.00 43-6014.00
Correctional Counselor, Bureau of Correctional Health Services | CORRECTIONAL COUNSELOR | | 21-1092.00 21-1014.00
Criminalist, IA | CRIMINALIST | | 19-4092.00
CRM Solutions Designer | COMPUTER ASSOC (SOFTWARE) | | 15-1211.00 15-1252.00
CRN Wireless Engineer | COMPUTER ASSOC (SOFTWARE) | | 15-1241.00 17-2072.00
Crossover Youth Specialist | COMMUNITY COORDINATOR | | 21-1021.00 21-1093.00
Cure Coordinator | COMMUNITY COORDINATOR | | 43-4051.00 23-1022.00
Cure Senior Settlement Officer | COMMUNITY ASSOCIATE | | 23-1022.00 13-1041.00
Customer Information Reprentative, Level 1 | CUSTOMER INFORMATION REP | | 43-4051.00
Customer Service Clerk | COMMUNITY ASSISTANT | | 43-4051.00 43-9061.00
`;
