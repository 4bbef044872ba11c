/**
 * Office, legal, information technology, finance, personnel, policy and management titles of public administration as lines "title | O*NET-SOC codes | weight"; read by publicServiceTitles.
 */
export const officeTitles = `
staff analyst | 13-1111.00
administrative staff analyst | 13-1111.00
management auditor | 13-2011.00
auditor | 13-2011.00
community coordinator | 21-1099.00 11-9151.00 13-1199.00 | 0.45
community associate | 21-1099.00 43-9061.00 21-1093.00 | 0.45
community assistant | 21-1093.00 21-1094.00 43-9061.00 | 0.5
community service aide | 21-1093.00 43-9061.00 | 0.5
community relations specialist | 27-3031.00
community engagement director | 11-2032.00 11-9151.00 | 0.9
community engagement specialist | 21-1099.00 27-3031.00 21-1094.00 | 0.8
community outreach specialist | 21-1094.00 21-1099.00
community affairs liaison | 27-3031.00 21-1099.00
intergovernmental affairs advisor | 27-3031.00 13-1111.00 19-3094.00 | 0.8
external affairs director | 11-2032.00
press officer | 27-3031.00
public information director | 11-2032.00
public information specialist | 27-3031.00
city research scientist | 13-1111.00 15-2051.00 19-1041.00 19-1042.00 | 0.4
research project coordinator | 13-1111.00 13-1082.00 | 0.45
clerical associate | 43-9061.00
clerical aide | 43-9061.00
clerical support assistant | 43-9061.00
office aide | 43-9061.00
office associate | 43-9061.00
operations associate | 43-9061.00 13-1199.00 | 0.6
police administrative aide | 43-9061.00
office machine aide | 43-9071.00
principal administrative associate | 43-6014.00 43-1011.00 43-6011.00 | 1.2
administrative associate | 43-6014.00 43-9061.00 | 1.5
administrative assistant | 43-6014.00 43-6011.00
administrative office assistant | 43-6014.00
administrative aide | 43-6014.00 43-9061.00
administrative support | 43-6014.00 43-9061.00
secretary | 43-6014.00
confidential secretary | 43-6011.00
executive assistant | 43-6011.00
special assistant | 43-6011.00 13-1111.00 | 0.6
assistant to the commissioner | 43-6011.00
legal secretarial assistant | 43-6012.00
office manager | 11-3012.00 43-1011.00
administrative manager | 11-3012.00
director of administration | 11-3012.00
administrative services director | 11-3012.00
administrative engineer | 11-9041.00 17-2051.00 | 0.7
engineering manager | 11-9041.00
director of engineering | 11-9041.00
accountable manager | 11-9041.00 13-1082.00 | 0.8
engineer in charge | 17-2051.00 11-9041.00 | 0.8
resident engineer | 17-2051.00
area engineer | 17-2051.00 11-9041.00 | 0.7
administrative project manager | 13-1082.00 11-9041.00 11-9021.00 | 0.7
associate project manager | 13-1082.00 11-9021.00 | 0.8
project manager | 13-1082.00
assistant project manager | 13-1082.00
project coordinator | 13-1082.00
project specialist | 13-1082.00
project officer | 13-1082.00
project administrator | 13-1082.00
project controls specialist | 13-1082.00
program executive | 13-1082.00 11-9041.00 | 0.7
program manager | 13-1082.00 11-9151.00 | 0.7
program coordinator | 11-9151.00 13-1082.00 | 0.8
program officer | 13-1082.00 11-9151.00 | 0.7
portfolio manager of construction projects | 11-9021.00 13-1082.00 | 0.7
construction project manager | 11-9021.00
capital project manager | 13-1082.00 11-9021.00
construction management chief | 11-9021.00
construction supervisor | 47-1011.00
agency attorney | 23-1011.00
attorney at law | 23-1011.00
attorney | 23-1011.00
agency counsel | 23-1011.00
general counsel | 23-1011.00
corporation counsel | 23-1011.00
district attorney | 23-1011.00
staff counsel | 23-1011.00
litigation chief | 23-1011.00 | 0.9
chief of appeals | 23-1011.00 | 0.9
attorney intern | 23-1011.00 23-2011.00 | 0.9
legal intern | 23-2011.00 23-1012.00
law student | 23-2011.00 23-1012.00 | 0.9
student legal specialist | 23-2011.00 23-1012.00
paralegal aide | 23-2011.00
college aide | 43-9061.00 | 0.9
summer college intern | 43-9061.00 | 0.25
computer systems manager | 11-3021.00
computer operations manager | 11-3021.00
director of information technology | 11-3021.00
computer specialist software | 15-1252.00 15-1211.00 | 0.8
computer associate software | 15-1252.00 15-1251.00 | 0.8
computer associate operations | 15-1232.00 15-1244.00 | 0.7
computer associate technical support | 15-1232.00
computer programmer analyst | 15-1251.00 15-1252.00
computer service technician | 15-1232.00
computer aide | 15-1232.00
service desk agent | 15-1232.00
desktop support | 15-1232.00
technical support analyst | 15-1232.00
application support specialist | 15-1232.00 15-1252.00 | 0.8
certified information technology administrator | 15-1244.00
certified information technology administrator (database) | 15-1242.00
certified information technology developer | 15-1252.00
information technology infrastructure engineer | 15-1244.00 15-1299.08
information technology automation and monitoring engineer | 15-1299.08 15-1252.00 | 0.6
information technology security specialist | 15-1212.00
information security | 15-1212.00
security engineer | 15-1299.05 | 0.8
identity and access management specialist | 15-1212.00
threat analyst | 15-1212.00
vulnerability analyst | 15-1212.00
information technology architect | 15-1299.08
solutions architect | 15-1299.08
cloud engineer | 15-1299.08
systems engineer information technology | 15-1299.08
infrastructure manager information technology | 11-3021.00
information technology project manager | 15-1299.09
information technology project specialist | 15-1299.09
product owner | 15-1299.09 13-1082.00 | 0.8
business analyst information technology | 15-1211.00 13-1111.00
business analyst | 13-1111.00 15-1211.00
quality assurance tester | 15-1253.00
quality assurance analyst information technology | 15-1253.00
quality assurance engineer software | 15-1253.00
dotnet developer | 15-1252.00
software developer | 15-1252.00
web producer | 15-1254.00 15-1255.00
digital content designer | 15-1255.00 15-1254.00
telecommunications associate | 15-1231.00 49-2022.00 | 0.8
telecommunications specialist | 15-1241.01 15-1231.00
network operations supervisor | 15-1244.00
database developer | 15-1243.00 15-1242.00
data analyst | 15-2051.00 15-2051.01
data analytics manager | 15-2051.00 15-2051.01 | 0.8
procurement analyst | 13-1023.00
procurement officer | 13-1023.00
contract specialist | 13-1023.00
contract analyst | 13-1023.00
contract administrator | 13-1023.00
contract reviewer | 13-1023.00 | 0.6
contracting officer | 13-1023.00
agency chief contracting officer | 11-3061.00
director of contracts | 11-3061.00
director of procurement | 11-3061.00
administrative contract specialist | 11-3061.00 13-1023.00
vendor relations manager | 11-3061.00 | 0.7
budget analyst | 13-2031.00
budget associate | 13-2031.00 | 0.8
budget director | 11-3031.00 13-2031.00
deputy director of finance | 11-3031.00
director of fiscal operations | 11-3031.00
director of internal audit | 11-3031.00 13-2011.00 | 0.8
fiscal analyst | 13-2031.00 13-2051.00
fiscal officer | 11-3031.00 13-2011.00
accounts payable representative | 43-3031.00
accounts payable analyst | 43-3031.00 13-2011.00
accounting supervisor | 13-2011.00
administrative accountant | 13-2011.00 11-3031.00
investment officer | 13-2051.00 11-3031.03
investment manager | 11-3031.03 13-2051.00
claim specialist | 13-1031.00
administrative claim examiner | 13-1031.00
revenue examiner | 13-2081.00
city tax auditor | 13-2081.00 13-2011.00
assessor | 13-2023.00
payroll manager | 11-3111.00 43-1011.00
payroll supervisor | 43-1011.00
payroll associate | 43-3051.00
benefits coordinator | 13-1141.00 43-4161.00
human resources director | 11-3121.00
human resources generalist | 13-1071.00
human resources associate | 43-4161.00 13-1071.00
recruitment director | 11-3121.00
labor relations analyst | 13-1075.00
disciplinary advocate | 13-1075.00 23-1011.00 | 0.8
equal employment opportunity investigator | 13-1041.03
equal employment opportunity officer | 13-1041.03
diversity and inclusion officer | 13-1041.03 13-1071.00
reasonable accommodation specialist | 13-1041.03 13-1071.00
training coordinator | 13-1151.00
training specialist | 13-1151.00
training director | 11-3131.00
training manager | 11-3131.00
training program manager | 11-3131.00
trainer | 13-1151.00
instructor of staff academy | 13-1151.00 25-3099.00 | 0.7
instructional designer | 25-9031.00
policy analyst | 13-1111.00 19-3094.00
policy advisor | 13-1111.00 19-3094.00
senior advisor | 13-1111.00 | 0.55
strategic initiatives advisor | 13-1111.00 | 0.8
strategy planner | 13-1111.00 | 0.8
program analyst | 13-1111.00
program evaluator | 13-1111.00
performance analyst | 13-1111.00
performance management analyst | 13-1111.00
evaluation specialist | 13-1111.00 19-3099.00
operations analyst | 13-1111.00
quality improvement specialist | 13-1111.00 11-9111.00 | 0.8
executive program specialist | 13-1111.00 11-9151.00 | 0.5
chief of staff | 11-1021.00 11-1011.00 11-3012.00 | 0.8
commissioner | 11-1011.00
deputy commissioner | 11-1011.00 11-1021.00
assistant commissioner | 11-1021.00 11-1011.00 11-9199.00
borough commissioner | 11-1021.00 11-1011.00
executive director | 11-1011.00 11-1021.00
deputy director | 11-1021.00 | 1
director | 11-1021.00 11-9199.00 | 1
director of operations | 11-1021.00
operations manager | 11-1021.00
inspector general | 33-3021.00 13-1041.00
regulatory reform director | 11-9199.01 | 0.8
`;
