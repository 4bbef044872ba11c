import type { TitleEntry } from "./title-types.ts";

/**
 * Titles of public administration that general occupation lists lack or know in another sense, with O*NET-SOC codes.
 * One line: title | codes, the likeliest first | weight (2, that is preferred to other lists, when left out; the second
 * and later codes weigh 0.9 at most).
 * Grade titles that are used for any duty ("community coordinator") have a low weight: a hint, not a proof.
 * Written by hand from the duties that such titles have in North American city administrations.
 */
const table = `
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
public health advisor | 21-1091.00 21-1094.00
public health educator | 21-1091.00
health educator | 21-1091.00
health promoter | 21-1094.00
community health worker | 21-1094.00
public health assistant | 31-9092.00 21-1094.00 31-9099.00
public health sanitarian | 19-2041.00 19-5011.00 19-4042.00
health inspector | 19-2041.00 19-5011.00 13-1041.00
public health nurse | 29-1141.00
school nurse | 29-1141.00
nurse home visitor | 29-1141.00
staff nurse | 29-1141.00
triage nurse | 29-1141.00
nursing supervisor | 29-1141.00 11-9111.00
city medical specialist | 29-1229.00 29-1216.00 29-1215.00
city medical director | 11-9111.00 29-1216.00
medical director | 11-9111.00 29-1229.00
deputy medical examiner | 29-1222.00
health services manager | 11-9111.00
health program director | 11-9111.00
deputy commissioner of health | 11-9111.00 11-1011.00
director of bureau of primary care | 11-9111.00
healthcare program planner | 11-9111.00 13-1111.00 | 0.8
special consultant mental health | 21-1023.00 21-1014.00 11-9111.00 | 0.7
mental health worker | 21-1014.00 29-2053.00
director of research public health | 11-9121.00
public health epidemiologist | 19-1041.00
disease surveillance analyst | 19-1041.00
research scientist public health | 19-1042.00 19-1041.00 | 0.9
environmental health scientist | 19-2041.00
environmental analyst | 19-2041.00
environmental permitting | 13-1041.01 19-2041.00 | 0.8
water ecology scientist | 19-2041.00
water quality scientist | 19-2041.00 19-4042.00
watershed director | 11-9121.00 11-9121.02 | 0.8
laboratory microbiologist | 19-1022.00
laboratory helper | 31-9099.00 19-4021.00
associate chemist | 19-2031.00
criminalist | 19-4092.00
forensic mortuary technician | 19-4092.00 39-4021.00
medicolegal investigator | 13-1041.06
emergency preparedness specialist | 11-9161.00
emergency manager | 11-9161.00
emergency support coordinator | 11-9161.00
industrial hygienist | 19-5011.00
health and safety specialist | 19-5011.00
health and safety officer | 19-5011.00
asbestos investigator | 19-5011.00 47-4011.00 13-1041.01
child protective specialist | 21-1021.00
child welfare specialist | 21-1021.00
child welfare supervisor | 21-1021.00 11-9151.00
child and family specialist | 21-1021.00
child welfare analyst | 13-1111.00
caseworker | 21-1021.00 21-1029.00
case manager social services | 21-1093.00 21-1021.00 | 0.8
social worker supervisor | 21-1029.00 11-9151.00
youth development specialist | 21-1021.00 21-1093.00
youth coordinator | 21-1093.00 21-1099.00 11-9151.00
juvenile counselor | 21-1092.00
administrative director of social services | 11-9151.00
director of field operations social services | 11-9151.00
social services program director | 11-9151.00
borough director of social services | 11-9151.00
workforce development director | 11-9151.00 11-3131.00
workforce center manager | 11-9151.00 11-1021.00
eligibility specialist | 43-4061.00
job opportunity specialist | 43-4061.00
housing assistant | 21-1093.00 43-4061.00
tenant support specialist | 21-1093.00 21-1099.00
consultant early childhood education | 25-9031.00 11-9031.00 13-1041.00 | 0.8
childcare licensing director | 11-9031.00 11-9199.02 | 0.8
call center representative | 43-4051.00
call center manager | 11-3012.00 43-1011.00
customer service representative | 43-4051.00
business promotion coordinator | 13-1199.00 27-3031.00 13-1161.00 | 0.35
city planner | 19-3051.00
planner | 19-3051.00
urban designer | 19-3051.00 17-1011.00
housing development specialist | 19-3051.00 11-9141.00 | 0.8
housing project manager | 13-1082.00 | 0.9
highway transportation specialist | 19-3099.01 17-2051.01
transportation planner | 19-3099.01
administrative transportation coordinator | 11-3071.00
fleet director | 11-3071.00
space analyst | 11-3013.00 27-1025.00 17-1011.00
real property manager | 11-9141.00
asset manager housing | 11-9141.00
architect | 17-1011.00
design reviewer architecture | 17-1011.00
plan examiner | 47-4011.00 17-1011.00 17-2051.00
structural engineer | 17-2051.00
design engineer civil | 17-2051.00
electrical design engineer | 17-2071.00
mechanical design engineer | 17-2141.00
value engineering | 17-2112.00 13-1051.00 | 0.7
estimator general construction | 13-1051.00
engineering technician | 17-3022.00 17-3029.00
surveyor | 17-1022.00
computer aided design drafting technician | 17-3011.00 17-3022.00
building information modeling specialist | 17-3011.00 17-3022.00
inspector | 47-4011.00 13-1041.00 | 0.6
construction inspector | 47-4011.00
electrical inspector | 47-4011.00
plumbing inspector | 47-4011.00
elevator inspector | 47-4011.00
housing inspector | 47-4011.00 13-1041.04
multi discipline inspector | 47-4011.00
water use inspector | 47-4011.00 43-5041.00 13-1041.00
taxi and limousine inspector | 53-6051.07 33-3041.00 13-1041.00
consumer affairs inspector | 13-1041.00
standards specialist corrections | 13-1041.00 | 0.8
quality assurance specialist | 51-9061.00 13-1041.00 | 0.5
confidential investigator | 13-1041.00 33-3021.00 33-9021.00
investigator | 13-1041.00 33-9021.00
labor law investigator | 13-1041.00
employee discipline investigator | 13-1041.00 33-9021.00
civilian complaint investigator | 13-1041.00 33-9021.00 33-3021.00
fraud investigator | 13-2099.04
special officer | 33-9032.00
supervising special officer | 33-1091.00
protection agent | 33-9032.00 33-3021.00 | 0.7
peace officer sergeant | 33-1012.00 33-1091.00
traffic enforcement agent | 33-3041.00
superintendent of correctional institution | 33-1011.00 11-9199.00
evidence and property control specialist | 43-5071.00 33-3021.02
custodian | 37-2011.00
custodial assistant | 37-2011.00
caretaker | 37-2011.00
city laborer | 47-2061.00 53-7062.00
city park worker | 37-3011.00
seasonal aide parks | 37-3011.00 | 0.7
gardener | 37-3011.00
park supervisor | 37-1012.00 39-1014.00
recreation director | 11-9072.00 39-9032.00
climber and pruner | 37-3013.00
forester | 19-1032.00
exterminator | 37-2021.00
pest control aide | 37-2021.00
pest control supervisor | 37-2021.00 37-1012.00
maintenance worker | 49-9071.00
watershed maintainer | 49-9071.00 37-3011.00 47-4051.00
watershed maintenance supervisor | 49-1011.00 37-1012.00 47-1011.00
water and sewer systems supervisor | 47-1011.00
mechanics supervisor | 49-1011.00
plasterer supervisor | 47-1011.00
electrical installations supervisor | 47-1011.00
motor transport supervisor | 53-1043.00
stock workers supervisor | 53-1042.00 43-1011.00
stock worker | 53-7065.00 43-5071.00
heating plant technician | 51-8021.00
high pressure plant tender | 51-8021.00
oil burner specialist | 51-8021.00 49-9021.00
stationary engineer | 51-8021.00
sewage treatment worker | 51-8031.00
instrumentation specialist | 49-2094.00 17-3023.00 49-9012.00
auto mechanic | 49-3023.00
automobile electrician | 49-2096.00 49-3023.00 49-2093.00
metal work mechanic | 47-2211.00 47-2221.00 51-4121.00
motor grader operator | 47-2073.00
tractor operator | 47-2073.00 53-7051.00 53-3032.00
motor vehicle operator | 53-3033.00 53-3053.00
bridge operator | 53-6011.00
marine oiler | 53-5011.00
deckhand mariner | 53-5011.00
dockmaster supervisor | 53-1043.00 11-3071.00 53-1049.00 | 0.8
traffic device maintainer | 49-9071.00 47-4051.00 49-9097.00
sanitation worker | 53-7081.00
graphic artist | 27-1024.00
radio and television operator | 27-4012.00 27-4011.00
press secretary | 27-3031.00
e-learning developer | 25-9031.00 13-1151.00
director of policy | 11-1021.00 13-1111.00 11-9199.00 | 1.2
procurement specialist | 13-1023.00
buyer | 13-1023.00 13-1022.00
vendor services coordinator | 13-1023.00 43-3061.00 | 0.8
systems administrator | 15-1244.00
network engineer | 15-1241.00 15-1244.00
telephony engineer | 15-1241.01 15-1244.00
security administrator information technology | 15-1212.00 15-1299.05
technical lead software | 15-1252.00 15-1299.08
data engineer | 15-1243.00 15-2051.00 15-1252.00
data integrity analyst | 15-2051.00 15-1243.01
director of data analysis | 11-9199.00 15-2051.00 11-3021.00 | 0.9
director of cybersecurity | 11-3021.00
web application developer | 15-1254.00 15-1252.00
interaction designer | 15-1255.00
service designer | 15-1255.00
multimedia coordinator | 27-1014.00 27-4011.00 27-1024.00
social media specialist | 27-3031.00 13-1161.00
communications director | 11-2032.00
communications manager | 11-2032.00 27-3031.00
communications officer | 27-3031.00 11-2032.00
communications specialist | 27-3031.00
digital communications manager | 11-2032.00 27-3031.00
director of legislative affairs | 11-2032.00 27-3031.00 13-1199.00 | 0.9
legislative representative | 27-3031.00 13-1199.00 19-3094.00 | 0.9
director of outreach | 11-9151.00 11-2032.00
outreach coordinator | 21-1094.00 11-9151.00 21-1099.00 | 1.5
sustainability specialist | 13-1199.05
carbon reduction strategist | 13-1199.05 19-2041.01
energy analyst | 13-1199.05 17-2199.03 13-1111.00 | 0.9
trainer of child welfare staff | 13-1151.00
research associate | 19-4061.00 13-1111.00
research assistant | 19-4061.00
director of personnel | 11-3121.00
personnel transactions associate | 43-4161.00
recruitment coordinator | 13-1071.00
payroll analyst | 43-3051.00
payroll specialist | 43-3051.00
medical officer | 29-1229.00 11-9111.00
client services specialist | 21-1093.00 43-4051.00
childcare licensor | 13-1041.00 11-9031.00
grants coordinator | 13-1131.00 11-2033.00
grants manager | 11-2033.00 13-1131.00
college success coordinator | 21-1012.00
mediation coordinator | 23-1022.00
hearing officer | 23-1021.00
permit clerk | 43-4031.00
environmental unit deputy chief | 11-9121.00 19-2041.00 | 0.8
records management director | 11-3012.00
contract manager | 11-3061.00 13-1023.00
chief of litigation | 23-1011.00 | 0.9
speechwriter | 27-3043.00
x-ray technician | 29-2034.00
`;

/** The table as index entries of kind "alternate". */
export function publicServiceTitles(): TitleEntry[] {
	const entries: TitleEntry[] = [];
	for (const line of table.trim().split("\n")) {
		const [text, codes, weight] = line.split("|").map((part) => part.trim());
		const base = weight === undefined ? 2 : Number(weight);
		codes!.split(" ").forEach((occupation, position) => {
			entries.push({
				occupation,
				text: text!,
				kind: "alternate",
				weight: position === 0 ? base : Math.min(1, base) * 0.9,
			});
		});
	}
	return entries;
}
