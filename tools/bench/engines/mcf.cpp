// Greatest total assignment by LEMON's network simplex, for the benchmark: reads a text instance on standard input
// (people positions pairs, start, choice, weight, capacity) and prints "total milliseconds of CPU", reading not counted.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>
#include <cstdio>
#include <ctime>
#include <vector>
using namespace lemon;
typedef SmartDigraph G;

static std::vector<int> numbers(int n) {
	std::vector<int> list(n);
	for (int& x : list)
		if (scanf("%d", &x) != 1) throw 1;
	return list;
}

int main() {
	std::vector<int> size = numbers(3);
	int people = size[0], positions = size[1], pairs = size[2];
	std::vector<int> start = numbers(people + 1), choice = numbers(pairs), weight = numbers(pairs), capacity = numbers(positions);
	clock_t begin = clock();
	G g;
	std::vector<G::Node> person, position;
	for (int i = 0; i < people; i++) person.push_back(g.addNode());
	for (int j = 0; j < positions; j++) position.push_back(g.addNode());
	G::Node sink = g.addNode();
	G::ArcMap<int> upper(g), cost(g);
	G::NodeMap<int> supply(g, 0);
	auto arc = [&](G::Node from, G::Node to, int most, int price) {
		G::Arc a = g.addArc(from, to);
		upper[a] = most;
		cost[a] = price;
	};
	for (int i = 0; i < people; i++) {
		supply[person[i]] = 1;
		for (int k = start[i]; k < start[i + 1]; k++) arc(person[i], position[choice[k]], 1, -weight[k]);
		arc(person[i], sink, 1, 0);
	}
	for (int j = 0; j < positions; j++) arc(position[j], sink, capacity[j], 0);
	supply[sink] = -people;
	NetworkSimplex<G, int, long long> simplex(g);
	simplex.upperMap(upper).costMap(cost).supplyMap(supply);
	simplex.run();
	rusage used;
	getrusage(RUSAGE_SELF, &used);
	fprintf(stderr, "PEAK_KB %ld\n", used.ru_maxrss);
	printf("%lld %.3f\n", -simplex.totalCost<long long>(), 1000.0 * (clock() - begin) / CLOCKS_PER_SEC);
}
