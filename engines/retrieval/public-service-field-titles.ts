/**
 * Health, social, planning, inspection, trade and other field titles of public administration as lines "title | O*NET-SOC codes | weight"; read by publicServiceTitles.
 */
export const fieldTitles = `
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
multimedia coordinator | 27-4011.00 27-1014.00 27-1024.00 | 1
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
energy analyst | 13-1199.05 17-2199.03 13-1111.00
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
director of capital budget | 11-3031.00 13-2031.00
capital budget analyst | 13-2031.00
sourcing analyst | 13-1023.00
purchasing associate | 43-3061.00 13-1023.00
environmental health and safety auditor | 19-5011.00
systems engineer | 15-1299.08 15-1211.00 | 1.2
call agent | 43-4051.00
records access officer | 43-4199.00 23-2099.00 11-3012.00
autocad technician | 17-3011.00 17-3022.00
behavioral health specialist | 21-1023.00 21-1014.00 21-1094.00 | 0.9
fire safety coordinator | 33-2021.00 19-5011.00
peer specialist | 21-1093.00 21-1094.00
speechwriter | 27-3043.00
x-ray technician | 29-2034.00
`;
