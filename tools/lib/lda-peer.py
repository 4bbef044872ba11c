"""LDA by another program on documents that tools/lib/lda-peer.ts laid down; prints one line of JSON.
lda-peer.py FOLDER sklearn|gensim TOPICS ALPHA BETA ITERATIONS SEED VOCABULARY
Writes FOLDER/topics.bin, topics × vocabulary. CPU is that of the fit alone; memory is the peak above what the imported
program with the documents in its own form already takes.
"""
import json, os, resource, sys, time

os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
from scipy.sparse import csr_matrix

folder, program = sys.argv[1:3]
topics, alpha, beta, iterations, seed, size = (float(v) if "." in v else int(v) for v in sys.argv[3:9])
offsets = np.fromfile(f"{folder}/offsets.bin", np.uint32).astype(np.int64)
words = np.fromfile(f"{folder}/words.bin", np.uint32)
X = csr_matrix((np.ones(len(words)), words.astype(np.int32), offsets), shape=(len(offsets) - 1, size))
X.sum_duplicates()


def peak():
    """MB. Where there is no /proc, getrusage: its peak begins with what the process had that started this one."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if program == "sklearn":
    from sklearn.decomposition import LatentDirichletAllocation
    import sklearn

    version, before, start = sklearn.__version__, peak(), time.process_time()
    model = LatentDirichletAllocation(topics, doc_topic_prior=alpha, topic_word_prior=beta, learning_method="batch",
                                      max_iter=iterations, random_state=seed, n_jobs=1).fit(X)
    cpu = time.process_time() - start
    found = model.components_ / model.components_.sum(1, keepdims=True)
else:
    from gensim.models import LdaModel
    import gensim

    corpus = [list(zip(X.indices[a:b].tolist(), X.data[a:b].tolist())) for a, b in zip(X.indptr, X.indptr[1:])]
    version, before, start = gensim.__version__, peak(), time.process_time()
    model = LdaModel(corpus, num_topics=topics, id2word={i: str(i) for i in range(size)}, alpha=[alpha] * topics,
                     eta=beta, passes=iterations, random_state=seed)
    cpu = time.process_time() - start
    found = model.get_topics().astype(np.float64)
    found /= found.sum(1, keepdims=True)
found.astype(np.float64).tofile(f"{folder}/topics.bin")
print(json.dumps(dict(version=version, cpuSeconds=cpu, peakMb=peak(), moreMb=peak() - before)))
