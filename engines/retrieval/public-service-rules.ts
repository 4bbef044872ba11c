/**
 * How titles of public administration are coded where single words mislead, as lines "role | title | context | codes".
 *
 * role: `manager` (director, chief, commissioner … of a field), `intern` (interns, students, college aides by field),
 * `any` (all other titles). title: pattern for the words of the title, lower case. context: pattern for secondary title
 * and category together, lower case, "!" before it for "does not contain"; may be empty. codes: likeliest first.
 */
export const publicServiceRules = String.raw`
manager | client|service|support|operations|systems|business|production|disaster|program|quality|integration | computer (systems|operations) manager|director of management info | 11-3021.00
manager | polic(y|ies)|operations|programs?\b|planning|strateg|radiolog|food safety|sanitation|child ?care | health services manager|public health (nurse|sanit)|city medical | 11-9111.00
manager | research|evaluation|epidemiolog|laborator|scien|biolog|chemis|ecolog|watershed|natural resource|forest|modeling | | 11-9121.00
manager | information (tech|sys|sec)|\bi[ts]\b|software|applications?\b|network|cyber|infosec|\bdata(base)?\b|cloud|digital|(help|service) ?desk|telecom|technolog|saas|messaging|hardware|\bgis\b|\bcrm\b|enterprise (sys|data|arch)|systems? (admin|dev|arch|eng) | | 11-3021.00
manager | infrastructure|architecture|operations|systems?\b|unit|security|identity|hardware|inventory | computer|\bit\b|information tech | 11-3021.00
manager | budget|financ|fiscal|account(s|ing)\b|audit|billing|revenue|treasur|payment|claims|comptroller|controller|\btax|invest(?!ig)|credit|\bloan|wages | | 11-3031.00
manager | procure|purchas|contract(s|ing)?\b|vendor|\bacco\b|contracting|sourcing|bids? | | 11-3061.00
manager | human (resource|capital)|\bhr\b|personnel|recruit|talent|labor relation|employee|hiring|staffing|workforce planning|civilianization | | 11-3121.00
manager | \beeo\b|equal (employment|opportunity)|diversity | | 13-1041.03 11-3121.00
manager | cost (control|estimat)|estimating | | 13-1051.00
manager | payroll|timekeep|benefits?\b|compensation|leaves | | 11-3111.00
manager | training|learning|professional development|academy | | 11-3131.00
manager | communicat|external affairs|public (affairs|relations|information)|\bpress\b|media|legislative|intergovernmental|government(al)? (affairs|relations)|community (affairs|relations|engagement)|engagement|outreach|partnerships? | | 11-2032.00
manager | marketing|brand|advertis | | 11-2021.00
manager | health (and|&) safety|\behs\b | | 19-5011.00
manager | facilit(y|ies)|building (maint|oper|serv|manag)|custodia|space | | 11-3013.00
manager | propert|real estate|asset manage|leasing|tenancy | !engineer | 11-9141.00
manager | fleet|transport|logistic|warehouse|suppl(y|ies)\b|distribution|motor | !engineer | 11-3071.00
manager | emergency|preparedness|watch command|continuity|disaster | | 11-9161.00
manager | construction|site manage|renovat | | 11-9021.00 11-9041.00
manager | engineer|design|wastewater|sewer|water (supply|treat|main)|infrastructure|capital (program|project|plan)|plan exam|topograph|permit|shaft|tunnel|connections|survey|cadd?\b|bridges?|street|roadway|traffic|pollution|stormwater|code | !computer|\bit\b | 11-9041.00
manager | portfolio|section|division|program|unit|accountable|development|coordination|services|planning|quality|area|\bgi\b | engineer\b|engineer \(|adm engineer | 11-9041.00
manager | child ?care|early (care|childhood|education|learning)|school|education|pre-?k | | 11-9031.00 11-9111.00
manager | health|clinic|medical|nurs|hospital|disease|\bhiv|\bstd\b|\bsti\b|tubercul|immuniz|mental|pharmac|optometry|nutrition|behavioral|substance|patient|primary care|maternal|alcohol|drug | | 11-9111.00
manager | social|communit|famil|youth|homeless|shelter|welfare|child|adult|senior (service|center)|housing|tenant|workforce|worksource|jobs?\b|client|foster|domestic|victim|protective|immigrant|veteran|entrepreneur|practice|response | !health serv|\(health|hmh | 11-9151.00
manager | . | social services|job opportunity|field operations \(|community (coord|assoc) | 11-9151.00
manager | record|archiv|administration|evidence|mail|correspond|clerical|support services|customer|call center|time manage | | 11-3012.00
manager | complian|integrity|ethics|intake and invest | | 11-9199.02
manager | regulat | | 11-9199.01
manager | recreation|sport | | 11-9072.00
manager | legal|counsel|litigation|\blaw\b|prosecut|appeal | attorney|counsel | 23-1011.00
manager | . | counsel|attorney | 23-1011.00
manager | duplicat|courier|rta\b|escalation | | 43-1011.00
manager | operations|initiative | | 11-1021.00
manager | strateg|initiative|performance|business|policy|operations|staff|special projects|field operations | | 11-1021.00
manager | licens|permits?\b|adjudicat|hearings? | | 11-3012.00
manager | conservation|stewardship|horticultur|arborist|natural areas | | 11-9121.00
manager | . | computer (systems|operations) manager|director of management info | 11-3021.00
manager | . | administrative (engineer|architect)|transportation coord | 11-9041.00
manager | . | construction|inspector | 11-9021.00 11-9041.00
manager | . | health services manager|public health|medical | 11-9111.00
manager | . | public informat | 11-2032.00
manager | . | accountant|management audit|tax audit | 11-3031.00
manager | . | procurement|contract special | 11-3061.00
manager | . | labor relations|personnel | 11-3121.00
manager | . | storekeep|motor vehicle | 11-3071.00
manager | . | welfare|director of soc|child protect | 11-9151.00
manager | ^(executive )?(director|commissioner|chief executive( officer)?)$ | executive director | 11-1011.00
intern | mechanical | | 17-2141.00
intern | electric|instrument | | 17-2071.00 17-3023.00
intern | environmental eng | | 17-2081.00
intern | architect|cadd?\b|\bbim|draft | | 17-3011.00
intern | landscape arch | | 17-1012.00
intern | web|front end | | 15-1254.00
intern | graphic|multimedia|video | | 27-1024.00
intern | \beeo\b|diversity|equal | | 13-1041.03
intern | safety|\behs\b|asbestos|lead\b|hazard | | 19-5012.00
intern | archiv|records | | 25-4011.00
intern | training | | 13-1151.00
intern | energy|sustainab | | 13-1199.05
intern | laborator|water|field|stream|ecolog|environment|natural|wetland|collection system | | 19-4042.00 17-2051.00
intern | structur|civil|construct|stormwater|sewer|engineer|infrastructure|model|drainage|green infra | | 17-2051.00 17-3022.00
intern | \bgis\b|mapping|geograph | | 15-1299.02
intern | desktop|\bit\b|\becm\b|computer|information tech|help ?desk|network|tech(nology|nical) support|\boit | | 15-1232.00
intern | software|programm|developer|application | | 15-1252.00
intern | \bdata\b|analytic|statistic | | 15-2051.00
intern | communicat|\bmedia|\bpress\b|public affairs|external affairs | | 27-3031.00
intern | attorney | | 23-1011.00 23-2011.00
intern | legal|\blaw\b|\bbla\b | | 23-2011.00
intern | human res|\bhr\b|employee|recruit|personnel|talent | | 13-1071.00
intern | budget|financ|fiscal|fixed asset | | 13-2031.00
intern | account(ing|ant)\b|audit | | 13-2011.00
intern | procure|contracts?\b|purchas | | 13-1023.00
intern | polic(y|ies)|research|performance|improvement|strateg|program develop|evaluation | | 13-1111.00
intern | epidemi|disease|surveillance|antibiotic|immuni | | 19-1041.00
intern | outreach|community|health (educ|promot)|public health | | 21-1094.00
intern | customer|call center | | 43-4051.00
intern | secretar | | 43-6014.00
intern | clerical|office|admin(?!istrative secretar) | | 43-9061.00
intern | urban|planner|zoning | | 19-3051.00
intern | social work|case | | 21-1021.00
intern | inspection | | 13-1041.00
intern | marketing | | 13-1161.00
intern | urban design|planning | engineering, architecture | 19-3051.00
intern | ^(summer|college|graduate|undergraduate|student|programs?|fellow(ship)?|interns?|aide|or|office|assistant|freshman|sophomore|junior|senior|\d\w\w|year|i?[a-d]|i+|[-,()/ ])+$ | | 43-9061.00
any | security (engineer|architect)|(vulnerability|cyber|threat) \w* ?(engineer|architect) | | 15-1299.05 15-1212.00
any | ((application|framework|information).*)?security (engineer|architect) | | 15-1299.05
any | medicolegal|death invest|identification invest | | 13-1041.06
any | environmental compliance|environmental permit | | 13-1041.01
any | instructional|e-learning|curriculum | | 25-9031.00
any | construction (project )?manager | | 11-9021.00
any | credit analyst | | 13-2041.00
any | (environmental )?health (and|&) safety|\behs\b|\behsp?\b|accident invest|safety (prof|officer|spec|coord)|fire (and life )?safety|incident invest | | 19-5011.00
any | marine engineer | ferry|marine engineer|operat | 53-5031.00
any | marine engineer | engineering, architecture | 17-2121.00
any | cyber|infosec|information security|threat|vulnerability|security analyst|\bcert\b|it security | comput|\bit\b|technolog | 15-1212.00
any | siteminder|mcafee|identity (management|access)|firewall|encrypt|\biam\b | comput|\bit\b|technolog | 15-1299.05 15-1212.00
any | \b(san|storage|net ?backup|backup|unix|linux|windows|citrix|vmware|sharepoint admin|mobile device|tivoli|sccm|wintel)\b.*(engineer|admin|specialist) | | 15-1244.00
any | internetwork|wireless|\b[lw]an\b|telecom\w* (engineer|architect|analyst) | comput|\bit\b|technolog | 15-1241.00 15-1244.00
any | \btest(er|ers|ing)?\b|\bq ?a\b|quality assurance | comput|\bit\b|technolog | 15-1253.00
any | web\W+\w+ develop|\bu[ix]\b|web (designer|producer|production) | | 15-1254.00 15-1255.00
any | incident|problem (coord|manag)|(information technology|\bit) (coordinator|specialist|liaison|asset|associate) | comput|\bit\b|technolog | 15-1232.00
any | \bpmo\b | | 13-1082.00
any | (system|systems|cloud|platform|infrastructure|capacity|citrix|devops|reliability|virtual\w*|vmware|storage) (\w+ )?(engineer|architect)|it architect|(solutions?|enterprise|technical|application) architect | comput|\bit\b|technolog | 15-1299.08 15-1244.00
any | network (engineer|architect)|telephony|voip | | 15-1241.00
any | (exchange|edge|server|messaging|active directory|directory services|windows|linux|unix|network|system|systems|crm|mainframe) (engineer|admin|support) | comput|\bit\b|technolog | 15-1244.00
any | database admin|\bdba\b | | 15-1242.00
any | database (develop|architect)|data (model|architect|engineer)|\betl\b | | 15-1243.00
any | (front|back) ?-?end|web (\w+ )?develop | | 15-1254.00
any | developer|programmer.analyst|salesforce|peoplesoft | comput|\bit\b|technolog | 15-1252.00
any | hardware engineer | | 17-2061.00
any | (service|help) ?desk|desktop|tech(nical)? support|(application|system) support|wireless support | | 15-1232.00
any | business analyst|systems? analyst | comput|\bit\b|technolog | 15-1211.00 13-1111.00
any | business intelligence | | 15-2051.01
any | (project|program|product) (manager|leader|lead|officer|owner) | comput|\bit (project|infra)|\bit\b|technolog | 15-1299.09 13-1082.00
any | (digital|computer) forensic | | 15-1299.06
any | health informatic|surveillance informatic|clinical system | | 15-1211.01
any | (quality|\bqa\b) | comput|\bit\b|technolog|software | 15-1253.00
any | quality (assurance|improvement|management|control)|\bqa\b | !comput|\bit\b|technolog|software|engineer|construct|lab|material | 13-1111.00 11-9111.00 13-1041.00
any | quality (assurance|control)|\bqa\b | engineer|construct|quality assurance sp | 13-1041.00 51-9061.00
any | settlement|mediat|arbitrat|conciliat | | 23-1022.00
any | administrative law judge|hearing officer | | 23-1021.00
any | hearing|adjudicat|tribunal|calendar clerk|court clerk | !attorney|counsel | 43-4031.00
any | file clerk|filing | | 43-4071.00
any | eligib|intake (clerk|registrar|work|spec)|registrar | | 43-4061.00
any | (supervis\w*|head)\b.*(payable|receivable|claims|billing|permit|certificate|records|mail|payroll|licens) | !engineer|comput | 43-1011.00
any | billing|accounts receivable | | 43-3021.00 43-3031.00
any | collections? (agent|rep|spec) | | 43-3011.00
any | claim(s|ing) analyst|fixed assets? | | 13-2011.00
any | data entry | | 43-9021.00
any | data (analyst|analytics|manager|integrity|scien|and operations|management|research)|data analyst | !comput.*manager | 15-2051.00
any | gis\b | | 15-1299.02
any | (research|surveillance|cardiovascular|population|disease)\b.*(analyst|coordinator|scientist|associate|epidemiolog)|surveillance | health|epidemiolog | 19-1041.00 15-2041.00
any | epidemiolog | | 19-1041.00
any | field research|research (assistant|associate) | | 19-4061.00
any | research scientist | | 19-1042.00 19-1041.00
any | hydrolog|water resources? | scientist | 19-2043.00
any | inspector | sanitarian|health | 13-1041.01 19-2041.00
any | inspector|enforcement officer|licens | taxi|consumer|compliance | 13-1041.00
any | water use inspect | | 13-1041.00 47-4011.00
any | plan exam | | 47-4011.00 17-1011.00
any | (building|construction|plumbing|elevator|electrical|housing|multi.discipline|code|street|sewer|hoist|boiler|j-51) inspect | | 47-4011.00
any | inspection|inspector | engineer|construct | 47-4011.00
any | sanitarian | | 19-2041.00 19-5011.00
any | quality assurance sp|integrity monitor | quality assurance sp | 13-1041.00
any | (digital|computer) forensic invest | | 15-1299.06
any | civil rights|equal (employ|opp)|\beeo\b|discriminat|testing coord | !attorney$ | 13-1041.03
any | bookkeep|accounts payable | | 43-3031.00
any | complian|licens|certification|standards|monitor\b|investigat|labor law|prevailing wage | !attorney|counsel | 13-1041.00
any | civil rights|equal|\beeo\b|accommodation|disabilit\w+ (access|rights)|accessibility|discriminat | !attorney | 13-1041.03
any | inspector general|criminal invest|detective | | 33-3021.00
any | environmental (analyst|scien|specialist|assess) | | 19-2041.00
any | grants? (coord|manag|spec|writ) | | 13-1131.00
any | special assistant|executive assistant|assistant to the (commissioner|deputy|chief|director|executive)|confidential secretary | !attorney|technician | 43-6011.00
any | instructor|trainer|training|facilitator of learning|learning | !manager | 13-1151.00
any | outreach|health promot|navigator|peer|community health|wellness|neighborhood | | 21-1094.00
any | (community|partner\w*|stakeholder|public) (engagement|relations|liaison|affairs)|intergovernmental|legislative | | 27-3031.00 21-1094.00
any | liaison | !procure|analyst|child|comput | 27-3031.00 13-1199.00
any | health (educat|advis)|public health advi|sexual|technical assistance | | 21-1091.00 21-1094.00
any | public health (assistant|aide) | | 31-9099.00 21-1094.00
any | social work | mental|psych | 21-1023.00 21-1022.00
any | social work | health|\bnfp\b|hmh | 21-1022.00
any | mental health|behavioral health|co-? ?response|clinical (advis|consult) | !director|scientist | 21-1023.00 21-1014.00
any | substance|addiction|opioid|behavior manage | !director | 21-1011.00
any | child (welfare|protect|and family)|family (spec|conference)|foster|applications worker|teen | !trainer|analyst|evaluator | 21-1021.00
any | referral|case (manager|worker)|client|tenant|human services|benefits? (navig|access)|advocate | !sanitarian|attorney | 21-1093.00
any | case manager | sanitarian|inspect | 13-1041.00
any | (capital|financ\w*|fund\w*).*|program manager.*(financ|fund|capital) | contract reviewer | 11-3031.00
any | program manager.*training | | 11-3131.00
any | environmental program manager | | 11-9121.00
any | program (coordinator|associate|manager|director|officer|supervisor|specialist|administrator) | social|communit|constituent|health | 11-9151.00
any | (coordinator|manager) | youth|social services | 11-9151.00
any | project (manager|coordinator|officer|specialist|analyst|administrator|controls|executive|lead) | !comput|technolog|construction project|\bit project | 13-1082.00
any | portfolio manager|section manager|accountable manager | engineer | 11-9041.00
any | planner|planning (analyst|coordinat|associate)|\bplan(ning)? | planner|urban|engineering, architecture | 19-3051.00
any | transport\w* (plan|spec)|parking|highway transportation | | 19-3099.01
any | organizer | | 21-1099.00
any | communications?\b|\bpress\b|public information|media relations|speech|digital communications | !telecom|operations communication | 27-3031.00
any | graphic|digital media|information design | graphic | 27-1024.00
any | data communications|demograph | scientist | 15-2051.00 19-3041.00
any | human resources admin\w* assist|employment process|personnel (trans|assoc|clerk) | | 43-4161.00
any | recruit|onboarding|hiring|talent|human resources|\bhr\b|personnel (spec|anal) | | 13-1071.00
any | labor relation|union | !attorney | 13-1075.00
any | payroll supervisor | | 43-1011.00
any | payroll|timekeep | | 43-3051.00
any | employee benefits|pension | | 13-1141.00
any | buyer|procure|purchasing agent|sourcing|contract (special|analyst|admin|officer) | | 13-1023.00
any | contracts? manager | | 11-3061.00
any | budget|\botps\b|expense | !intern | 13-2031.00
any | financ(e|ial) (\w+ )?analyst|invest(?!ig)|\bcredit | | 13-2051.00
any | compliance audit|safety audit | | 13-1041.00
any | safety audit|health (and|&) safety audit | | 19-5011.00
any | audit|payment (analyst|audit)|accountant | !nurse|safety|environment | 13-2011.00
any | accounts payable|bookkeep|payment process | | 43-3031.00
any | claims? (spec|exam|adjust|rep) | | 13-1031.00
any | asbestos|lead\b.*(hazard|abate) | | 19-5011.00
any | energy|sustainab|carbon|climate | !engineer\b|attorney | 13-1199.05
any | emergency|preparedness|notify nyc|watch command | | 11-9161.00
any | facilit(y|ies) (\w+ )?manager | | 11-3013.00
any | \bmate\b|captain|ferry|tug | \bmate|captain|mariner | 53-5021.00
any | deckhand|mariner|oiler | ferry|marine|deckhand|mariner | 53-5011.00
any | \bcook\b | | 35-2012.00
any | (structural|tunnel|civil|water|sewer|stormwater|resilien\w+|dam|bridge|roadway|highway|green infra).*(engineer|design|superv|review|planning)|(engineer|design|superv\w+) | civil engineer | 17-2051.00
any | mechanical|plumbing|hvac|fire suppression | mechanical eng|adm engineer|administrative engineer | 17-2141.00
any | electric|power|lighting | electrical eng | 17-2071.00
any | engineering tech | | 17-3022.00 17-3029.00
any | cadd?\b|autocad|\bbim\b | | 17-3011.00
any | survey | engineer | 17-1022.00 17-3031.00
any | control tech|instrumentation|\bscada\b | | 17-3023.00 49-2094.00
any | estimat | | 13-1051.00
any | radio (room|operator|dispatch)|dispatch|911|telecommunicator | | 43-5031.00
any | radio (sys|tech|repair|engineer) | | 49-2021.00
any | supervisor|foreman | (water|sewer|watershed|plaster|carpent|paint|plumb|electrician|brick|mason|roof) | 47-1011.00
any | (unit|floor|office|team|desk|clerical|line) (supervisor|manager|leader|chief|lead)|floor supervisor|team lead | !comput|engineer|attorney|nurs|technolog|building, | 43-1011.00
any | call (center|agent)|customer service|service representative|information rep | | 43-4051.00
any | cleri|clerk|office (aide|assist)|operations associate|police admin|data associate|processing | !payroll|bookkeeper|law stud | 43-9061.00
any | administrative (assist|assoc|liaison)|secretar|office admin | | 43-6014.00
any | paralegal|subpoena|law student|legal (assist|intern) | | 23-2011.00
any | oiler|stationary engineer|boiler operat|high pressure | | 51-8021.00
any | (center|program|site) (deputy )?director|deputy center | principal admin|social|welfare|communit | 11-9151.00
any | volunteer | | 13-1071.00 21-1093.00
any | valuation|apprais|assess(or|ment)s? (analyst|coord|spec|model) | assess|property | 13-2023.00
any | leas(e|ing)|real estate (spec|anal|negot)|negotiator | !attorney | 41-9022.00 13-1199.00
any | (crew|gang) (leader|chief) | garden|park|forest | 37-1012.00
any | . | \bnurse | 29-1141.00
any | . | psychiatrist | 29-1223.00
any | . | psychologist | 19-3033.00 19-3034.00
any | . | pharmacist | 29-1051.00
any | . | medical specialist|physician | 29-1229.00
any | . | veterinarian | 29-1131.00
any | . | nutritionist|dietit | 29-1031.00
any | . | medical examiner | 29-1222.00 13-1041.06
any | . | social worker | 21-1022.00
any | . | probation | 21-1092.00
any | . | chemist | 19-2031.00
any | . | radiation control | 19-2012.00
any | . | forester | 19-1032.00
any | . | industrial hygien | 19-5011.00
any | . | librarian | 25-4022.00
any | . | interpreter | 27-3091.00
any | . | stationary engineer | 51-8021.00
any | . | sewage treatment | 51-8031.00
any | . | custodia|caretaker | 37-2011.00
any | . | gardener | 37-3011.00
any | . | stock worker | 43-5071.00 53-7065.00
any | . | tax audit | 13-2081.00
any | . | special officer | 33-9032.00
any | . | inspector \((construct|elevat|electr|plumb|boiler|low pressure|multi) | 47-4011.00
any | . | attorney|counsel | 23-1011.00
any | polic(y|ies)|evaluat|performance|program analyst|management analyst|operations analyst|strateg|impact|initiatives|staff analyst | !attorney | 13-1111.00
any | mortuary|forensic|criminalist|crime scene | !logistic|digital|director|computer | 19-4092.00
any | (lab|laborator\w+) (helper|aide|assistant) | | 31-9099.00 19-4021.00
`;
